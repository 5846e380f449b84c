package io.infull.project;

import io.infull.db.Names;
import io.infull.project.file.Layer;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the select that unites all models of a prefix, so that a new KPI needs no change elsewhere. */
public final class KpiUnion {

    private static final String PREFIX = "kpi_";
    private static final List<String> NUMBERS = List.of("numerator", "denominator");
    private static final String DATE = "period_date";

    /** The columns that every KPI returns. */
    public static final List<String> COLUMNS =
            List.of(DATE, "customer_id", "city", "category", "carrier", "numerator", "denominator");

    private KpiUnion() {}

    /** Whether the text of this model is written by this class. */
    public static boolean isMade(Model model) {
        return model.layer() == Layer.KPI && model.file().toString().endsWith(".yml");
    }

    /** The kind of a column of a KPI: a date, a number or a text. */
    public static String kindOf(String column) {
        if (NUMBERS.contains(column)) {
            return "number";
        }
        return column.equals(DATE) ? "date" : "text";
    }

    /** Throws IllegalArgumentException when there is no model with the prefix. */
    static String of(ModelFile.ModelEntry union, Collection<ProjectFiles.Entry> entries) {
        if (!union.config().unionOf().equals(PREFIX + "*")) {
            throw new IllegalArgumentException(
                    "union_of '" + union.config().unionOf() + "' is unknown: expected '" + PREFIX + "*'");
        }
        List<String> names = entries.stream()
                .filter(entry -> entry.layer() == Layer.KPI)
                .map(entry -> entry.model().name())
                .filter(name -> !name.equals(union.name()))
                .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no model to unite: expected models named " + PREFIX + "*");
        }
        return names.stream()
                .map(name -> "select cast(" + Names.literal(name.substring(PREFIX.length())) + " as text) as kpi, "
                        + String.join(", ", COLUMNS) + " from " + name)
                .collect(Collectors.joining("\nunion all\n"));
    }
}
