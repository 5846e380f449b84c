package io.infull.project.kpi;

import java.util.List;

/**
 * The columns of all dimensions in a select from marts. A row without a value is of the unknown one, and dimensions that
 * its grain does not have are null.
 *
 * @param alias of the mart that has the columns; empty when the select reads one mart only
 * @param grain line or order
 */
public record DimensionColumns(Dimensions dimensions, String alias, String grain) {

    /** The expressions with their names, in order. */
    public List<String> selected() {
        return dimensions.list().stream()
                .map(one -> (one.isKnownTo(grain) ? known(one) : "cast(null as text)") + " as " + one.column())
                .toList();
    }

    /** The expressions by which rows are grouped. */
    List<String> grouped() {
        return dimensions.list().stream()
                .filter(one -> one.isKnownTo(grain))
                .map(this::known)
                .toList();
    }

    private String known(Dimension dimension) {
        String column = alias.isEmpty() ? dimension.column() : alias + "." + dimension.column();
        return "coalesce(" + column + ", " + Dimension.UNKNOWN + ")";
    }
}
