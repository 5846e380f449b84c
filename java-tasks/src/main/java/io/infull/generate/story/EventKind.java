package io.infull.generate.story;

import java.util.Locale;

/** Something that happens to one subject for some days, and leaves order lines that a page or a check must find. */
public enum EventKind {
    /** A carrier collects late. The subject is a carrier, the days are those that lines are promised for. */
    BAD_CARRIER,
    /** A warehouse books what leaves without the day. The days are those that lines are promised for. */
    INCOMPLETE_RECORDS,
    /** Of the end of a month no orders are exported. The days are order dates; the subject is the month, see there. */
    PARTIAL_MONTH,
    /** The contracts of a customer end, and are renewed too late. The days are order dates. */
    PRICE_LIST_RAN_OUT,
    /** Nothing of a product is made, and what there was is gone. The days are order dates. */
    PRODUCTION_LATE,
    /** A product is made and sold from hand to mouth. The days are order dates. */
    STOCK_OUT,
    /** Nothing leaves a warehouse. The days are those that lines are promised for. */
    STRIKE,
    /** Goods of a customer that takes nothing long before its day are sent at once. The days are order dates. */
    TOO_EARLY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
