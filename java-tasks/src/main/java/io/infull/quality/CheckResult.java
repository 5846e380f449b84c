package io.infull.quality;

import io.infull.project.Severity;
import java.util.List;
import java.util.Optional;

/**
 * How one check ended.
 *
 * @param failures rows, values or combinations that offend, by the kind of check
 * @param rows the first of them, at most {@link OffendingRow#MOST}
 */
record CheckResult(
        String check,
        Optional<String> model,
        Optional<String> column,
        Severity severity,
        Verdict verdict,
        long failures,
        String message,
        List<OffendingRow> rows) {

    private static final int SHOWN = 5;

    /** What to say about a count of failures: the keys of the first rows, never what else stands in them. */
    static String messageOf(long failures, List<OffendingRow> rows) {
        if (failures == 0) {
            return "holds";
        }
        String examples = rows.isEmpty() ? "" : ", for example " + OffendingRow.keysOf(rows, SHOWN);
        return failures + (failures == 1 ? " failure" : " failures") + examples;
    }
}
