package io.infull.transform.trial;

import io.infull.project.Model;
import io.infull.project.kpi.Additive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks that the columns of a KPI have the types of all KPIs. So an error names the wrong file, and not the union of
 * all KPIs.
 */
final class KpiShape {

    private KpiShape() {}

    /** Problems of the columns of a KPI; empty when there are none. */
    static List<String> problems(Model kpi, Map<String, String> columns) {
        List<String> problems = new ArrayList<>();
        columns.forEach((column, type) -> {
            if (!kindOf(column).equals(type)) {
                problems.add("KPI " + kpi.name() + " has a " + column + " of the wrong type: expected " + kindOf(column)
                        + " but found " + type + " (" + kpi.file() + "). Cast it in the mart");
            }
        });
        return problems;
    }

    // Its numbers are cast where the select is made.
    private static String kindOf(String column) {
        return switch (column) {
            case Additive.DATE -> "date";
            case "numerator", "denominator" -> "numeric";
            default -> "text";
        };
    }
}
