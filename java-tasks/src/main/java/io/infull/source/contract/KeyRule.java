package io.infull.source.contract;

import java.util.Optional;

/**
 * What a target does with several rows of a key.
 *
 * @param isNumbered whether its raw table can keep them, each with a number
 * @param declared by the contract; a table that keeps one row of a key needs no declaration
 */
public record KeyRule(boolean isNumbered, Optional<SameKey> declared) {

    private static final String QUANTITY = "qty_";

    /** Whether each row of a key is kept. */
    public boolean keepsAll() {
        return isSum() || declared.filter(SameKey.number::equals).isPresent();
    }

    public boolean isSum() {
        return declared.filter(SameKey.sum::equals).isPresent();
    }

    /** Whether nobody knows what several rows of a key are: they may be business rows. */
    public boolean isUnknown() {
        return isNumbered && declared.isEmpty();
    }

    /** Whether rows of a key may differ in this column. */
    public boolean adds(Column column) {
        return isSum() && isQuantity(column.name());
    }

    /** Whether a sum adds up the column of this name. */
    public static boolean isQuantity(String column) {
        return column.startsWith(QUANTITY);
    }
}
