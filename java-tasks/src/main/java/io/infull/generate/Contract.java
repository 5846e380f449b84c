package io.infull.generate;

import java.time.LocalDate;

/**
 * Terms agreed with a customer for a product.
 *
 * @param agreedPrice cents
 * @param start the first day in force
 * @param end the last day in force
 */
record Contract(long agreedPrice, int moq, LocalDate start, LocalDate end) {
    boolean isInForceOn(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    boolean hasEndedBefore(LocalDate date) {
        return end.isBefore(date);
    }
}
