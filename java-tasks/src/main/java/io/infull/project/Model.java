package io.infull.project;

import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import io.infull.project.kpi.KpiCube;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/**
 * One model: a select and what is known about it.
 *
 * @param text its select, and where that comes from
 * @param notes what its yml says
 */
public record Model(String name, Layer layer, Materialization materialization, ModelText text, ModelNotes notes) {

    /** Where its text comes from, for error messages. */
    public Path file() {
        return text.file();
    }

    /** One plain select; models without a schema, raw tables as {@code raw.x}. */
    public String sql() {
        return text.sql();
    }

    /** Models that the select names. */
    public SortedSet<String> reads() {
        return text.reads();
    }

    /** Raw tables that it names, without the schema. */
    public SortedSet<String> readsRaw() {
        return text.readsRaw();
    }

    public boolean isTable() {
        return materialization == Materialization.TABLE;
    }

    /** Whether it counts all KPIs of a mart in one scan. */
    public boolean isCubeOfKpis() {
        return notes.meta().containsKey(KpiCube.KPIS);
    }

    /** The KPIs that it counts, as models; empty when it is no cube. */
    public List<String> kpisOfCube() {
        return notes.meta().getOrDefault(KpiCube.KPIS, List.of()) instanceof List<?> kpis
                ? kpis.stream().map(String::valueOf).toList()
                : List.of();
    }
}
