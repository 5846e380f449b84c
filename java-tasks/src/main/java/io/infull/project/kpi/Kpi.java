package io.infull.project.kpi;

import io.infull.project.file.KpiEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A KPI as its file defines it. From the same definition the select of the KPI alone is made, and its columns in the
 * cube of its mart.
 *
 * @param model its name as a model, like kpi_line_otif
 */
public record Kpi(String model, KpiEntry entry, Additive counted) {

    /** How models of KPIs begin. */
    public static final String PREFIX = "kpi_";

    /** Throws IllegalArgumentException when its expressions are no counts, sums or conditions. */
    public static Kpi of(String model, KpiEntry entry, Dimensions dimensions) {
        if (!entry.periodDate().matches("\\w+")) {
            throw new IllegalArgumentException(
                    "period_date of " + model + ": expected a column but found " + entry.periodDate());
        }
        return new Kpi(
                model,
                entry,
                Additive.of(
                        entry.from(),
                        entry.where(),
                        entry.periodDate(),
                        "",
                        new DimensionColumns(dimensions, "", entry.grain()),
                        entry.numerator(),
                        entry.denominator()));
    }

    /** Its name without the prefix. */
    public String name() {
        return model.substring(PREFIX.length());
    }

    /** The KPI alone: a row per day and dimensions with its numerator and denominator. */
    public String select() {
        return counted.select();
    }

    /** Descriptions by column of that select. */
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(Additive.DATE, "The " + entry.periodDate() + " of " + entry.from() + ".");
        counted.dimensions()
                .dimensions()
                .list()
                .forEach(dimension -> notes.put(dimension.column(), dimension.description(entry.grain())));
        notes.put("numerator", "Additive: " + entry.numerator() + ".");
        notes.put("denominator", "Additive: " + entry.denominator() + ".");
        return notes;
    }

    /** The two columns of the cube, which are null in groups without a row of this KPI. */
    List<String> cubeColumns() {
        return List.of(
                cubeColumn(counted.numeratorOfOwnRows()) + " as " + numeratorColumn(),
                cubeColumn(counted.denominatorOfOwnRows()) + " as " + denominatorColumn());
    }

    String numeratorColumn() {
        return name() + "_numerator";
    }

    String denominatorColumn() {
        return name() + "_denominator";
    }

    private String cubeColumn(String number) {
        String where = counted.where();
        return where.isEmpty() ? number : "case when count(*) filter (where " + where + ") > 0 then " + number + " end";
    }
}
