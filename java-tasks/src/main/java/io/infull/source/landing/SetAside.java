package io.infull.source.landing;

import io.infull.log.Printable;
import java.util.Optional;

/**
 * A file or other thing in the landing place that is never loaded.
 *
 * @param reason a word for machines, for example {@code unfinished}
 * @param explanation reads on from the name: {@code it is still being written}
 * @param expected whether this is normal when exports arrive
 */
public record SetAside(String name, String reason, String explanation, boolean expected) {

    private static final String UNFINISHED_NAMES = "\\..*|.*\\.(?:tmp|part|partial|filepart|crdownload)|.*~";

    /** Empty when a file of this name may be loaded. */
    static Optional<SetAside> byName(String name) {
        if (!Printable.isOne(name)) {
            String explanation = "its name holds a control character. Rename it";
            return Optional.of(new SetAside(name, "bad_name", explanation, false));
        }
        if (name.matches(UNFINISHED_NAMES)) {
            String explanation = "it is hidden or still being written, by its name";
            return Optional.of(new SetAside(name, "unfinished", explanation, true));
        }
        return Optional.empty();
    }

    /** The name without what a terminal or a log would act upon. */
    public String shownName() {
        return Printable.of(name);
    }
}
