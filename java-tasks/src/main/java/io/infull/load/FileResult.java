package io.infull.load;

/**
 * What became of a landing file.
 *
 * @param refusal why it was refused; null unless it was
 */
record FileResult(State state, FileCounts counts, String refusal) {

    enum State {
        LOADED,
        SKIPPED,
        REFUSED,
        /** Not tried, because an earlier file of its source was refused and the order of files matters. */
        HELD
    }

    static FileResult loaded(FileCounts counts) {
        return new FileResult(State.LOADED, counts, null);
    }

    static FileResult refused(FileCounts counts, String refusal) {
        return new FileResult(State.REFUSED, counts, refusal);
    }

    static FileResult skipped() {
        return new FileResult(State.SKIPPED, FileCounts.NONE, null);
    }

    static FileResult held() {
        return new FileResult(State.HELD, FileCounts.NONE, null);
    }
}
