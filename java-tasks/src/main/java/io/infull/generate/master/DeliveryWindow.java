package io.infull.generate.master;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The one customer that does not accept goods long before the promised day. A row of {@code service_policies.csv} says
 * so for orders of these days.
 */
public final class DeliveryWindow {
    /** Index of the customer; a plan of fewer customers has none. */
    public static final int CUSTOMER = 3;

    /** The id of that row. */
    public static final String POLICY = "delivery_window";

    private static final int DAYS_EARLY_ALLOWED = 3;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    private DeliveryWindow() {}

    /** The first day on which goods of an order may leave; empty when any day is allowed. */
    public static Optional<LocalDate> earliest(Customer customer, LocalDate orderDate, LocalDate promise) {
        boolean applies = customer.index() == CUSTOMER && !orderDate.isBefore(FROM) && !orderDate.isAfter(TO);
        return applies ? Optional.of(promise.minusDays(DAYS_EARLY_ALLOWED)) : Optional.empty();
    }
}
