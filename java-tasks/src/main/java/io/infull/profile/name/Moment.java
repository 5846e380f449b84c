package io.infull.profile.name;

import java.util.List;
import java.util.Set;

/** Whether something was promised or happened. The two are never taken for each other. */
public enum Moment {
    PROMISED,
    HAPPENED,
    /** A day of delivery: it may be either. */
    OPEN,
    /** Neither: no day and no quantity of a delivery. */
    NONE;

    private static final Set<String> PROMISES = Words.list("promised_words");
    private static final Set<String> EVENTS = Words.list("happened_words");
    private static final Set<String> SHIPPING =
            Set.of("ship", "shipment", "shipping", "dispatch", "despatch", "receipt", "gr");
    private static final Set<String> ARRIVAL =
            Set.of("delivery", "deliver", "deliv", "arrival", "fulfillment", "fulfilment");
    private static final Set<String> ORDERED = Set.of("ordered", "order", "purchased", "sold", "open");
    private static final Set<String> COUNTED = Set.of("qty", "quantity", "units", "pieces");
    private static final Set<String> DAY = Set.of("date", "dt", "at", "time", "day", "timestamp", "datetime", "on");

    /** Of a field, by all words of its name. A word of promise counts more than one of an event, save "actual". */
    public static Moment ofField(String name) {
        List<String> words = Words.translated(name);
        if (words.contains("actual")) {
            return HAPPENED;
        }
        if (words.stream().anyMatch(PROMISES::contains)) {
            return PROMISED;
        }
        if (words.stream().anyMatch(EVENTS::contains)) {
            return HAPPENED;
        }
        if (words.stream().anyMatch(COUNTED::contains)) {
            return ofQuantity(words);
        }
        boolean day = words.stream().anyMatch(DAY::contains);
        if (day && words.stream().anyMatch(SHIPPING::contains)) {
            return HAPPENED;
        }
        return day && words.stream().anyMatch(ARRIVAL::contains) ? OPEN : NONE;
    }

    private static Moment ofQuantity(List<String> words) {
        if (words.stream().anyMatch(word -> SHIPPING.contains(word) || ARRIVAL.contains(word))) {
            return HAPPENED;
        }
        return words.stream().anyMatch(ORDERED::contains) ? PROMISED : NONE;
    }

    /** Of a column of a raw table. */
    public static Moment ofColumn(String column) {
        return switch (column) {
            case "requested_date",
                    "promised_ship_date",
                    "last_promised_ship_date",
                    "promised_delivery_date",
                    "last_promised_delivery_date",
                    "qty_ordered",
                    "qty_accepted",
                    "accepted_date" -> PROMISED;
            case "ship_date", "delivered_date", "shipped_at", "delivered_at", "qty_shipped", "qty_delivered" ->
                HAPPENED;
            default -> NONE;
        };
    }

    /** Whether a field of this moment can never be a column of the other. */
    public boolean contradicts(Moment column) {
        return column != NONE && (this == PROMISED || this == HAPPENED) && this != column;
    }
}
