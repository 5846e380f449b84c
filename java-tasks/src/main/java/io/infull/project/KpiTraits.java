package io.infull.project;

import io.infull.db.Names;
import io.infull.project.file.Layer;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the select that lists the KPIs with the entries under {@code meta} of their files, so that models can read
 * them.
 */
final class KpiTraits {

    /** The value of {@code union_of} by which a model asks for this list. */
    static final String PATTERN = "kpi_*.meta";

    private static final String PREFIX = "kpi_";

    private KpiTraits() {}

    /** One row per KPI, with default values for missing entries. */
    static String of(Collection<ProjectFiles.Entry> entries) {
        List<String> rows = entries.stream()
                .filter(entry ->
                        entry.layer() == Layer.KPI && entry.model().config().unionOf() == null)
                .map(entry -> row(entry.model()))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no KPI to list: expected models named " + PREFIX + "*");
        }
        return "select cast(kpi as text) as kpi, cast(title as text) as title, cast(grain as text) as grain, "
                + "cast(better as text) as better, cast(display as text) as display, cast(counted_in as text) as counted_in, "
                + "cast(matures as text) as matures, cast(kpi_order as integer) as kpi_order\nfrom (values\n"
                + String.join(",\n", rows)
                + "\n) as traits (kpi, title, grain, better, display, counted_in, matures, kpi_order)";
    }

    private static String row(ModelFile.ModelEntry model) {
        Map<String, Object> meta = model.config().meta();
        String kpi = model.name().substring(PREFIX.length());
        String grain = text(meta, "grain", "line");
        return "("
                + Stream.of(
                                kpi,
                                text(meta, "title", kpi),
                                grain,
                                text(meta, "better", "higher"),
                                text(meta, "display", "ratio"),
                                text(meta, "counted_in", grain + "s"))
                        .map(Names::literal)
                        .collect(Collectors.joining(", "))
                + ", " + orNull(meta, "matures") + ", " + orNull(meta, "order") + ")";
    }

    private static String orNull(Map<String, Object> meta, String key) {
        return meta.containsKey(key) ? Names.literal(String.valueOf(meta.get(key))) : "null";
    }

    private static String text(Map<String, Object> meta, String key, String usual) {
        return String.valueOf(meta.getOrDefault(key, usual));
    }
}
