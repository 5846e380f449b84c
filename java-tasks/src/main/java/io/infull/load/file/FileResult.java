package io.infull.load.file;

import io.infull.source.account.FileCounts;
import io.infull.source.landing.Fingerprint;

/**
 * The result of one landing file.
 *
 * @param refusal why it was refused; null unless it was
 * @param otherContract the content was loaded before, and read under another contract
 * @param fingerprint of the content that is in the warehouse; null unless it was loaded, now or before
 */
public record FileResult(
        State state, FileCounts counts, String refusal, boolean otherContract, Fingerprint fingerprint) {

    public enum State {
        LOADED,
        SKIPPED,
        REFUSED,
        /** Not tried, because an earlier file of its source was refused and the order of files matters. */
        HELD
    }

    static FileResult loaded(FileCounts counts, Fingerprint fingerprint) {
        return new FileResult(State.LOADED, counts, null, false, fingerprint);
    }

    static FileResult refused(FileCounts counts, String refusal) {
        return new FileResult(State.REFUSED, counts, refusal, false, null);
    }

    public static FileResult skipped(Fingerprint fingerprint, boolean otherContract) {
        return new FileResult(State.SKIPPED, FileCounts.NONE, null, otherContract, fingerprint);
    }

    public static FileResult held() {
        return new FileResult(State.HELD, FileCounts.NONE, null, false, null);
    }
}
