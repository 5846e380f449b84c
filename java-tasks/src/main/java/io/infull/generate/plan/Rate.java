package io.infull.generate.plan;

import java.util.Arrays;
import java.util.Locale;

/** How often something happens in the generated data: a share from 0 to 1, with its default and what it is a share of. */
public enum Rate {
    /** Customers whose goods come late and short. */
    BOTH_CUSTOMERS(0.10),
    /** Order lines that are cancelled and never shipped. */
    CANCELLED(0.02),
    /** Shipped lines, not late, that leave one to three days before the promise. */
    EARLY(0.30),
    /** Customer and product pairs whose only contract ends in the middle of the plan. */
    EXPIRING_CONTRACTS(0.05),
    /** Customers who get their goods late. */
    LATE_CUSTOMERS(0.20),
    /** Shipped lines of customers of the archetype both that leave one to ten days after the promise. */
    LATE_IF_BOTH(0.30),
    /** The same of healthy customers. */
    LATE_IF_HEALTHY(0.03),
    /** The same of late customers. */
    LATE_IF_LATE(0.35),
    /** The same of short customers. */
    LATE_IF_SHORT(0.05),
    /** Lines that are neither cancelled nor ever shipped. */
    NEVER_SHIPPED(0.01),
    /** Order lines of quantity 0, of which nothing is shipped. */
    NOTHING_ORDERED(0),
    /** More shipments, of orders that are in no file, as a share of all others. */
    ORPHAN_SHIPMENTS(0),
    /** Shipped lines, not short, of which one to ten percent more than ordered is shipped. */
    OVER_SHIPPED(0.02),
    /** Pairs with two contracts of different terms, both in force in the middle of the plan. */
    OVERLAPPING_CONTRACTS(0.05),
    /** Lines under a contract that are priced one to ten percent over the agreed price. */
    PRICE_OVER(0.03),
    /** Lines under a contract that are priced one to ten percent under the agreed price. */
    PRICE_UNDER(0.02),
    /** Pairs whose contract is followed, in the middle of the plan and without a gap, by one of different terms. */
    RENEWED_CONTRACTS(0.10),
    /** Customers who get less than they ordered. */
    SHORT_CUSTOMERS(0.15),
    /** Shipped lines of customers of the archetype both of which 40 to 95 percent is ever shipped. */
    SHORT_IF_BOTH(0.25),
    /** The same of healthy customers. */
    SHORT_IF_HEALTHY(0.02),
    /** The same of late customers. */
    SHORT_IF_LATE(0.04),
    /** The same of short customers. */
    SHORT_IF_SHORT(0.30),
    /** Shipped lines that leave in two or three shipments, one to four days apart. */
    SPLIT(0.12),
    /** Pairs whose only contract starts in the middle of the plan. */
    STARTING_CONTRACTS(0.02),
    /** Lines under a contract whose quantity is below its minimum order quantity. */
    UNDER_MOQ(0.06),
    /** Order rows that load rejects, as their quantity is no number. */
    UNREADABLE_ORDER_ROWS(0),
    /** Shipment rows that load rejects for the same reason. */
    UNREADABLE_SHIPMENT_ROWS(0),
    /** Pairs without any contract. */
    WITHOUT_CONTRACT(0.04);

    private final double byDefault;

    Rate(double byDefault) {
        this.byDefault = byDefault;
    }

    public double byDefault() {
        return byDefault;
    }

    /** The name that people write: lower case with dashes, say {@code price-over}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the known rates when there is none of this label */
    public static Rate labelled(String label) {
        return Arrays.stream(values())
                .filter(rate -> rate.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown rate '%s'. Known rates: %s"
                        .formatted(
                                label, Arrays.stream(values()).map(Rate::label).toList())));
    }
}
