package io.infull.generate.policy;

import java.time.LocalDate;

/**
 * The days that a policy holds a line to.
 *
 * @param promise the promised day
 * @param deadline the last day on which the promise is kept
 */
public record Term(LocalDate promise, LocalDate deadline) {

    /** From that day on, late shipments are expected to change nothing any more. */
    LocalDate matureDate(int graceDays) {
        return deadline.plusDays(graceDays);
    }
}
