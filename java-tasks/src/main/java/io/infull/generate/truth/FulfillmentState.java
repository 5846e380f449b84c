package io.infull.generate.truth;

import java.util.Locale;

/** The state of an order line at the as-of date. */
enum FulfillmentState {
    /** Due: it counts. */
    ASSESSED,
    CANCELLED,
    /** Due later, and nothing or everything has been shipped. */
    NOT_DUE,
    /** Due, and a row that load rejected may have been of it, or it is due after shipments stopped coming. */
    NOT_JUDGED,
    /** Due, and the exports cannot say when it left. */
    NOT_MEASURABLE,
    /** Its quantity is 0. */
    NOTHING_ORDERED,
    /** Due later, and a part has been shipped. */
    OPEN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
