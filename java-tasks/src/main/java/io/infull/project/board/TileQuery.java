package io.infull.project.board;

import io.infull.project.kpi.Additive;
import io.infull.project.kpi.DimensionColumns;
import io.infull.project.kpi.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the figures or rows of a tile are selected. The columns of the dimensions are added, so that no tile names them.
 *
 * @param from a mart, or several that are joined
 * @param dimensionsOf the alias in from of the mart that has the dimensions; null when there is one mart
 * @param where a condition; null when all rows count
 * @param periodDate the day that a row belongs to; null when it is the date of the tile
 * @param series null when the tile has none
 * @param numerator {@code count(*)} or {@code sum(…)}, with a filter if it has one; null for rows
 * @param denominator as the numerator
 * @param select for rows: columns, and the word {@code dimensions} where those of the dimensions belong
 */
record TileQuery(
        String from,
        String dimensionsOf,
        String where,
        String periodDate,
        String series,
        String numerator,
        String denominator,
        List<String> select) {

    private static final String ALL = "dimensions";

    /** Throws IllegalArgumentException that says what is missing or wrong. */
    String sql(String tileDate, String grain, Dimensions dimensions) {
        DimensionColumns columns = new DimensionColumns(dimensions, orEmpty(dimensionsOf), grain);
        if (select != null) {
            require(from != null, "from");
            return "select\n    " + String.join(",\n    ", selected(columns)) + "\nfrom " + from.strip()
                    + (where == null ? "" : "\nwhere " + where.strip());
        }
        String day = periodDate == null ? tileDate : periodDate;
        require(
                from != null && numerator != null && denominator != null && day != null,
                "from, numerator, denominator "
                        + "and, when the tile has no date, period_date; or, for rows, from and select");
        return Additive.of(from.strip(), orEmpty(where), day.strip(), orEmpty(series), columns, numerator, denominator)
                .select();
    }

    private List<String> selected(DimensionColumns columns) {
        List<String> selected = new ArrayList<>();
        select.forEach(item -> selected.addAll(item.equals(ALL) ? columns.selected() : List.of(item.strip())));
        return selected;
    }

    private static void require(boolean isThere, String expected) {
        if (!isThere) {
            throw new IllegalArgumentException("its query lacks something: expected " + expected);
        }
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
