package io.infull.generate.plan;

import java.util.Arrays;
import java.util.Locale;

/** What the exports lack: a column, or all of something. */
public enum Omission {
    /** The file of contracts. */
    CONTRACTS,
    /** The column of contracts with the minimum order quantity. */
    MOQ,
    /** The column of orders. */
    QTY_ORDERED,
    /** The field of shipments. */
    QTY_SHIPPED,
    /** The file of shipments. */
    SHIPMENTS,
    /** The column of orders. */
    UNIT_PRICE;

    /** The name that people write, as the files have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming what can be left out when there is none of this label */
    public static Omission labelled(String label) {
        return Arrays.stream(values())
                .filter(omission -> omission.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot generate without '" + label
                        + "'. What can be left out: "
                        + Arrays.stream(values()).map(Omission::label).toList()));
    }
}
