package io.infull.project;

import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import io.infull.project.kpi.KpiCube;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One model: a select and what is known about it.
 *
 * @param file where its text comes from, for error messages
 * @param sql one plain select; models without a schema, raw tables as {@code raw.x}
 * @param reads models that the select names
 * @param readsRaw raw tables that it names, without the schema
 * @param key columns that identify a row; empty when none were declared
 * @param planner PostgreSQL settings that hold while it is built
 * @param meta free-form facts for reports, for example title and unit of a KPI
 */
public record Model(
        String name,
        Layer layer,
        Materialization materialization,
        Path file,
        String sql,
        SortedSet<String> reads,
        SortedSet<String> readsRaw,
        String description,
        List<String> key,
        List<ColumnNote> columns,
        Map<String, String> planner,
        Map<String, Object> meta) {

    public boolean isTable() {
        return materialization == Materialization.TABLE;
    }

    /** Whether it counts all KPIs of a mart in one scan. */
    public boolean isCubeOfKpis() {
        return meta.containsKey(KpiCube.KPIS);
    }

    /** The KPIs that it counts, as models; empty when it is no cube. */
    public List<String> kpisOfCube() {
        return meta.getOrDefault(KpiCube.KPIS, List.of()) instanceof List<?> kpis
                ? kpis.stream().map(String::valueOf).toList()
                : List.of();
    }
}
