package io.infull.quality;

import io.infull.project.Severity;
import io.infull.quality.change.KpiJump;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one check ended.
 *
 * @param failures number of offending rows, values or combinations, depending on the check
 * @param rows the first of them, at most {@link OffendingRow#MOST}
 */
record CheckResult(Checked checked, Verdict verdict, long failures, String message, List<OffendingRow> rows) {

    /** Which check. */
    record Checked(String check, Optional<String> model, Optional<String> column, Severity severity) {

        static Checked acrossModels(String check, Severity severity) {
            return new Checked(check, Optional.empty(), Optional.empty(), severity);
        }

        static Checked ofModel(String model, String check, Severity severity) {
            return new Checked(check, Optional.of(model), Optional.empty(), severity);
        }
    }

    private static final int SHOWN = 5;

    String check() {
        return checked.check();
    }

    /** The only check that belongs to the gate itself: KPIs that moved since the last publication. */
    static CheckResult of(List<KpiJump> jumps) {
        List<OffendingRow> rows = jumps.stream()
                .map(jump -> new OffendingRow(jump.key(), jump.json(), Optional.of(jump.change())))
                .toList();
        return new CheckResult(
                Checked.ofModel("kpi_values", "kpis_move_within_their_limits", Severity.accept),
                jumps.isEmpty() ? Verdict.passed : Verdict.held,
                jumps.size(),
                messageOf(Counted.of(jumps.size()), rows),
                rows.stream().limit(OffendingRow.MOST).toList());
    }

    /** The message for a count of failures. It contains the keys of the first rows, and no other contents. */
    static String messageOf(Counted counted, List<OffendingRow> rows) {
        return messageOf(List.of(counted), rows);
    }

    /**
     * The message for groups of rows.
     *
     * @param groups the worst one first
     * @param rows the first ones of the worst group
     */
    static String messageOf(List<Counted> groups, List<OffendingRow> rows) {
        List<Counted> offending =
                groups.stream().filter(group -> group.failures() > 0).toList();
        if (offending.isEmpty()) {
            return "holds";
        }
        String counts = offending.stream().limit(SHOWN).map(Counted::said).collect(Collectors.joining("; "));
        String more = offending.size() > SHOWN ? "; …" : "";
        String examples = rows.isEmpty() ? "" : ", for example " + OffendingRow.keysOf(rows, SHOWN);
        String hints = OffendingRow.hintsOf(rows, SHOWN);
        return counts + more + examples + (hints.isEmpty() ? "" : ". " + hints);
    }
}
