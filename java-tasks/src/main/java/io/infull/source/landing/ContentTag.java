package io.infull.source.landing;

import java.time.Duration;
import java.time.Instant;

/**
 * Identifies the content of a file without reading it.
 *
 * @param changedAt when the file was last changed, by the clock of the server that keeps it
 */
public record ContentTag(String value, Instant changedAt) {

    /** Two changes that are this far apart always have different times, on any file system. */
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
