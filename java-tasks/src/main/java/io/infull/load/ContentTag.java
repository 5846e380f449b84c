package io.infull.load;

import java.time.Duration;
import java.time.Instant;

/**
 * What stands for a file's content without reading it.
 *
 * @param changedAt when the file was last changed, by the clock of whoever keeps it
 */
record ContentTag(String value, Instant changedAt) {

    /** No clock of a file system is so coarse that two changes so far apart look like one. */
    static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    /** A tag that never comes back with other content, like an ETag. */
    static ContentTag always(String value) {
        return new ContentTag(value, Instant.MIN);
    }

    /** Whether any change from now on would give another tag. */
    boolean isSettled(Instant now) {
        return changedAt.equals(Instant.MIN) || Duration.between(changedAt, now).compareTo(COARSEST_CLOCK) > 0;
    }
}
