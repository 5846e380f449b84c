package io.infull.transform.trial;

import io.infull.error.Suggestions;
import io.infull.project.KpiUnion;
import io.infull.project.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks that a KPI returns the columns of all KPIs. So an error names the wrong file, and not the union of all KPIs.
 */
final class KpiShape {

    private KpiShape() {}

    /** Problems of the columns of a KPI; empty when there are none. */
    static List<String> problems(Model kpi, Map<String, String> columns) {
        List<String> problems = new ArrayList<>();
        for (String column : KpiUnion.COLUMNS) {
            String type = columns.get(column);
            if (type == null) {
                problems.add("KPI " + kpi.name() + " lacks column " + column + ": expected " + KpiUnion.COLUMNS
                        + " but found " + columns.keySet() + " (" + kpi.file() + ")");
            } else if (!isOf(KpiUnion.kindOf(column), type)) {
                problems.add("KPI " + kpi.name() + " has a " + column + " of the wrong type: expected a "
                        + KpiUnion.kindOf(column) + " but found " + type + " (" + kpi.file() + "). Cast it");
            }
        }
        columns.keySet().stream()
                .filter(column -> !KpiUnion.COLUMNS.contains(column))
                .forEach(column -> problems.add("KPI " + kpi.name() + " has column " + column
                        + ", which no KPI has: expected " + KpiUnion.COLUMNS + " (" + kpi.file() + ")."
                        + Suggestions.forUnknown(column, "columns", KpiUnion.COLUMNS)));
        return problems;
    }

    private static boolean isOf(String kind, String type) {
        return switch (kind) {
            case "number" -> type.matches("(?:smallint|integer|bigint|real|double precision|numeric.*)");
            case "date" -> type.equals("date");
            default -> type.matches("(?:text|character.*)");
        };
    }
}
