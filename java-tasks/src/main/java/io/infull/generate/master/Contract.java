package io.infull.generate.master;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Terms agreed with a customer for a product.
 *
 * @param agreedPrice cents
 * @param start the first day in force
 * @param end the last day in force
 */
public record Contract(long agreedPrice, int moq, LocalDate start, LocalDate end) {
    boolean isInForceOn(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /** The parts of it before {@code from} and after {@code to}. */
    Stream<Contract> without(LocalDate from, LocalDate to) {
        LocalDate lastBefore = from.minusDays(1);
        LocalDate firstAfter = to.plusDays(1);
        Contract before = new Contract(agreedPrice, moq, start, end.isBefore(lastBefore) ? end : lastBefore);
        Contract after = new Contract(agreedPrice, moq, start.isAfter(firstAfter) ? start : firstAfter, end);
        return Stream.of(before, after).filter(contract -> !contract.end.isBefore(contract.start));
    }

    boolean hasEndedBefore(LocalDate date) {
        return end.isBefore(date);
    }
}
