package io.infull.project;

import io.infull.db.Names;
import io.infull.project.file.KpiEntry.KpiTileEntry;
import io.infull.project.file.ProjectFiles;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the select that lists the raw tables of which a row that is not counted may change a KPI: {@code bounded_by} and
 * {@code unbounded_by} of its file.
 */
final class KpiBounds {

    /** The value of {@code union_of} by which a model asks for this list. */
    static final String PATTERN = "kpi_*.bounds";

    private static final String PREFIX = "kpi_";

    private KpiBounds() {}

    /** A row per KPI and raw table; no row when no KPI says anything. */
    static String of(Collection<ProjectFiles.Entry> entries) {
        String rows = entries.stream()
                .flatMap(entry -> entry.kpi().stream()
                        .filter(kpi -> kpi.tile() != null)
                        .flatMap(kpi -> rows(entry.model().name().substring(PREFIX.length()), kpi.tile())))
                .collect(Collectors.joining(",\n"));
        return "select cast(kpi as text) as kpi, cast(raw_table as text) as raw_table, "
                + "cast(is_bounded as boolean) as is_bounded\nfrom (values\n"
                + (rows.isEmpty() ? "(null, null, null)" : rows)
                + "\n) as bounds (kpi, raw_table, is_bounded)\nwhere kpi is not null";
    }

    private static Stream<String> rows(String kpi, KpiTileEntry tile) {
        return Stream.concat(rows(kpi, tile.boundedBy(), true), rows(kpi, tile.unboundedBy(), false));
    }

    private static Stream<String> rows(String kpi, List<String> tables, boolean isBounded) {
        return tables == null
                ? Stream.empty()
                : tables.stream()
                        .map(table -> "(" + Names.literal(kpi) + ", " + Names.literal(table) + ", " + isBounded + ")");
    }
}
