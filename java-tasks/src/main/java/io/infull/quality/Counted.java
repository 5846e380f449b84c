package io.infull.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The counts of a check: offending rows, and rows that were looked at.
 *
 * @param group the name of rows that are judged together, like {@code source_pack=nexabrands}; empty for all rows of
 *     the check
 * @param failures number of offending rows, values or combinations, depending on the check
 * @param lookedAt rows that the check looked at; empty when it does not know them
 */
record Counted(String group, long failures, OptionalLong lookedAt) {

    static Counted of(long failures) {
        return new Counted("", failures, OptionalLong.empty());
    }

    static Counted of(long failures, long lookedAt) {
        return new Counted("", failures, OptionalLong.of(lookedAt));
    }

    /** {@code 3 failures}, or {@code 3 of 40 rows (7.5 %) of source_pack=nexabrands} where the rows are known. */
    String said() {
        if (lookedAt.isEmpty()) {
            return failures + (failures == 1 ? " failure" : " failures");
        }
        long rows = lookedAt.getAsLong();
        String share = rows == 0 ? "" : " (" + percent(failures, rows) + " %)";
        String counted =
                String.format(Locale.ROOT, "%,d of %,d %s%s", failures, rows, rows == 1 ? "row" : "rows", share);
        return group.isEmpty() ? counted : counted + " of " + group;
    }

    /** Rounded to two decimals. A small share is never shown as 0, and one below 100 never as 100. */
    private static String percent(long failures, long rows) {
        BigDecimal percent = BigDecimal.valueOf(failures * 100.0 / rows).setScale(2, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && failures > 0) {
            return "0.01";
        }
        if (percent.compareTo(BigDecimal.valueOf(100)) == 0 && failures < rows) {
            return "99.99";
        }
        return percent.stripTrailingZeros().toPlainString();
    }
}
