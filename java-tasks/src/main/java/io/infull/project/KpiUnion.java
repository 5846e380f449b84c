package io.infull.project;

import io.infull.db.Names;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the select that unites all models of a prefix, so that a new KPI is a file and no edit elsewhere. */
final class KpiUnion {

    private static final String PREFIX = "kpi_";
    private static final String COLUMNS = "period_date, customer_id, city, category, carrier, numerator, denominator";

    private KpiUnion() {}

    /** Throws IllegalArgumentException when nothing is there to unite. */
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
                        + COLUMNS + " from " + name)
                .collect(Collectors.joining("\nunion all\n"));
    }
}
