package io.infull.source.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sheet, like {@code B3:H200}, or {@code B3:H} down to its last row.
 *
 * @param firstColumn from 0
 * @param lastColumn from 0, inclusive
 * @param firstRow from 1
 * @param lastRow from 1, inclusive
 */
public record SheetRange(int firstColumn, int lastColumn, long firstRow, long lastRow) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6}):([A-Z]{1,3})([1-9]\\d{0,6})?");

    /** Throws IllegalArgumentException when it is written otherwise. */
    public static SheetRange of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            long lastRow = matcher.group(4) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(4));
            SheetRange range = new SheetRange(
                    column(matcher.group(1)), column(matcher.group(3)), Long.parseLong(matcher.group(2)), lastRow);
            if (range.firstColumn <= range.lastColumn && range.firstRow <= range.lastRow) {
                return range;
            }
        }
        throw new IllegalArgumentException(
                "range: expected the cells of a table, like B3:H200 or, to the last row, B3:H, but found '" + text
                        + "'");
    }

    /** All of a sheet below so many rows. */
    public static SheetRange below(long rows) {
        return new SheetRange(0, Integer.MAX_VALUE, rows + 1, Long.MAX_VALUE);
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}
