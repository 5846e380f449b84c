package io.infull.ops;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A set of parts and views that belong together; see {@code ops.publication}.
 *
 * @param base the publication that was current when this one was begun
 * @param fence the number that a command needs to change its state; a later command has a larger number
 */
public record Publication(
        long id, Optional<Long> base, String runId, int attempt, LocalDate asOf, State state, long fence) {

    /** The states of a publication; names as in the database. */
    public enum State {
        building,
        built,
        testing,
        passed,
        held,
        refused,
        published,
        abandoned
    }
}
