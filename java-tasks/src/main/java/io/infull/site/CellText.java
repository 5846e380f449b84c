package io.infull.site;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The measures of a cell as one text: for each, tile, series, numerator, denominator and target, separated by control
 * characters.
 */
final class CellText {

    /** SQL that builds the text. Names of series contain no control characters. */
    static final String AGGREGATE =
            "string_agg(tile || chr(31) || coalesce(series, '') || chr(31) || numerator || chr(31) || "
                    + "denominator || chr(31) || coalesce(cast(target as text), ''), chr(30))";

    private static final char FIELD = 31;
    private static final char MEASURE = 30;

    private CellText() {}

    /** Whole numbers by measure and kind. A new measure gets the next number. */
    static long[] read(String text, Cube cube) {
        long[] sums = new long[cube.size() * Columns.KINDS];
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(MEASURE, start);
            end = end < 0 ? text.length() : end;
            String[] fields = split(text, start, end);
            int first = cube.measure(fields[0], fields[1]) * Columns.KINDS;
            if (sums.length < first + Columns.KINDS) {
                sums = Arrays.copyOf(sums, first + Columns.KINDS);
            }
            add(sums, first, fields, cube.scales(fields[0]));
            start = end + 1;
        }
        return sums;
    }

    private static String[] split(String text, int start, int end) {
        String[] fields = new String[5];
        int from = start;
        for (int field = 0; field < fields.length; field++) {
            int to = text.indexOf(FIELD, from);
            to = to < 0 || to > end ? end : to;
            fields[field] = text.substring(from, to);
            from = to + 1;
        }
        return fields;
    }

    private static void add(long[] sums, int first, String[] fields, Cube.Scales scales) {
        sums[first] = Math.addExact(sums[first], whole(fields[2], scales.numerator()));
        long denominator = whole(fields[3], scales.denominator());
        sums[first + 1] = Math.addExact(sums[first + 1], denominator);
        if (!fields[4].isEmpty() && scales.uniformTarget() == null) {
            BigDecimal aim = new BigDecimal(fields[3]).multiply(new BigDecimal(fields[4]));
            sums[first + 2] = Math.addExact(
                    sums[first + 2], aim.movePointRight(scales.target()).longValueExact());
            sums[first + 3] = Math.addExact(sums[first + 3], denominator);
        }
    }

    private static long whole(String number, int scale) {
        boolean isWhole = number.indexOf('.') < 0;
        return isWhole && scale == 0
                ? Long.parseLong(number)
                : new BigDecimal(number).movePointRight(scale).longValueExact();
    }
}
