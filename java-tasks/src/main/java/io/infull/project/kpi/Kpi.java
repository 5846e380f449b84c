package io.infull.project.kpi;

import io.infull.project.file.KpiEntry;
import io.infull.project.file.ProjectFiles;
import io.infull.project.sql.SqlAggregate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A KPI as its file defines it. From the same definition the select of the KPI alone is made, and its columns in the
 * cube of its mart.
 *
 * @param model its name as a model, like kpi_line_otif
 * @param where a condition; empty when all rows count
 */
public record Kpi(
        String model,
        KpiEntry entry,
        String where,
        SqlAggregate numerator,
        SqlAggregate denominator,
        List<Dimension> dimensions) {

    /** How models of KPIs begin. */
    public static final String PREFIX = "kpi_";

    /** The name of the column with the day that a row belongs to. */
    public static final String DATE = "period_date";

    /** Throws IllegalArgumentException when its expressions are no counts, sums or conditions. */
    public static Kpi of(String model, KpiEntry entry, Dimensions dimensions) {
        if (!entry.periodDate().matches("\\w+")) {
            throw new IllegalArgumentException(
                    "period_date of " + model + ": expected a column but found " + entry.periodDate());
        }
        String where = entry.where().isEmpty() ? "" : SqlAggregate.condition(entry.where());
        return new Kpi(
                model,
                entry,
                where,
                SqlAggregate.of(entry.numerator()),
                SqlAggregate.of(entry.denominator()),
                dimensions.list());
    }

    /** Whether the text of the model is made from a definition. */
    static boolean isDefined(ProjectFiles.Entry entry) {
        return entry.kpi().isPresent();
    }

    /** Its name without the prefix. */
    public String name() {
        return model.substring(PREFIX.length());
    }

    /** The KPI alone: a row per day and dimensions with its numerator and denominator. */
    public String select() {
        List<String> columns = new ArrayList<>(groupColumns());
        columns.add(number(numerator.sql(), numerator) + " as numerator");
        columns.add(number(denominator.sql(), denominator) + " as denominator");
        return "select\n    " + String.join(",\n    ", columns) + "\nfrom " + entry.from()
                + (where.isEmpty() ? "" : "\nwhere " + where) + "\n" + groupBy();
    }

    /** Descriptions by column of that select. */
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(DATE, "The " + entry.periodDate() + " of " + entry.from() + ".");
        dimensions.forEach(dimension -> notes.put(dimension.column(), note(dimension)));
        notes.put("numerator", "Additive: " + entry.numerator() + ".");
        notes.put("denominator", "Additive: " + entry.denominator() + ".");
        return notes;
    }

    private String note(Dimension dimension) {
        return dimension.isKnownTo(entry.grain())
                ? dimension.description()
                : "Null: the lines of an order can have several.";
    }

    List<String> groupColumns() {
        List<String> columns = new ArrayList<>(List.of(entry.periodDate() + " as " + DATE));
        for (Dimension dimension : dimensions) {
            String value = dimension.isKnownTo(entry.grain()) ? known(dimension) : "cast(null as text)";
            columns.add(value + " as " + dimension.column());
        }
        return columns;
    }

    String groupBy() {
        return "group by " + entry.periodDate()
                + dimensions.stream()
                        .filter(dimension -> dimension.isKnownTo(entry.grain()))
                        .map(dimension -> ", " + known(dimension))
                        .collect(Collectors.joining());
    }

    /** The two columns of the cube, which are null in groups without a row of this KPI. */
    List<String> cubeColumns() {
        return List.of(
                cubeColumn(numerator) + " as " + numeratorColumn(),
                cubeColumn(denominator) + " as " + denominatorColumn());
    }

    String numeratorColumn() {
        return name() + "_numerator";
    }

    String denominatorColumn() {
        return name() + "_denominator";
    }

    private String cubeColumn(SqlAggregate aggregate) {
        String number = number(aggregate.sqlWhere(where), aggregate);
        return where.isEmpty() ? number : "case when count(*) filter (where " + where + ") > 0 then " + number + " end";
    }

    // A sum of nothing but nulls is null, and a null would not add up.
    private static String number(String sql, SqlAggregate aggregate) {
        return "cast(" + (aggregate.argument().isEmpty() ? sql : "coalesce(" + sql + ", 0)") + " as numeric)";
    }

    private static String known(Dimension dimension) {
        return "coalesce(" + dimension.column() + ", " + Dimension.UNKNOWN + ")";
    }
}
