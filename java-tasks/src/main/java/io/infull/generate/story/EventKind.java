package io.infull.generate.story;

import java.util.Locale;

/** An event that affects one subject for some days, and whose order lines a page or a check must find. */
public enum EventKind {
    /** A carrier collects late. The subject is a carrier; the days are promised dates. */
    BAD_CARRIER,
    /** A warehouse books shipments without their day. The days are promised dates. */
    INCOMPLETE_RECORDS,
    /** The orders of the last days of a month are not exported. The days are order dates; the subject is the month. */
    PARTIAL_MONTH,
    /** The contracts of a customer end, and are renewed too late. The days are order dates. */
    PRICE_LIST_RAN_OUT,
    /** A product is not produced, and its stock is 0. The days are order dates. */
    PRODUCTION_LATE,
    /** Of a product only single pieces are produced, and its stock is 0. The days are order dates. */
    STOCK_OUT,
    /** Nothing leaves a warehouse. The days are promised dates. */
    STRIKE,
    /** A customer that does not accept early goods gets them at once. The days are order dates. */
    TOO_EARLY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
