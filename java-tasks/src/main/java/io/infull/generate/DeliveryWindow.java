package io.infull.generate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The one customer that takes nothing long before its day: {@code service_policies.csv} has a row for it. Orders of these
 * days are judged so.
 */
final class DeliveryWindow {
    /** Index of the customer; a plan of fewer customers has none. */
    static final int CUSTOMER = 3;

    private static final int DAYS_EARLY_ALLOWED = 3;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    private DeliveryWindow() {}

    /** The first day on which goods of an order may leave; empty where any day will do. */
    static Optional<LocalDate> earliest(Customer customer, LocalDate orderDate, LocalDate promise) {
        boolean applies = customer.index() == CUSTOMER && !orderDate.isBefore(FROM) && !orderDate.isAfter(TO);
        return applies ? Optional.of(promise.minusDays(DAYS_EARLY_ALLOWED)) : Optional.empty();
    }
}
