package io.infull.transform.trial;

import io.infull.error.Suggestions;
import io.infull.project.KpiUnion;
import io.infull.project.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a KPI returns what all KPIs return, so that the file that does not is named, and not their union. */
final class KpiShape {

    private KpiShape() {}

    /** What is wrong with the columns of a KPI; empty when nothing is. */
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
