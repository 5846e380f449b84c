package io.infull.project;

import java.util.List;
import java.util.Map;

/**
 * What the yml of a model says besides its tests.
 *
 * @param key columns that identify a row; empty when none were declared
 * @param planner PostgreSQL settings that hold while it is built
 * @param meta free-form facts for reports, for example title and unit of a KPI
 */
public record ModelNotes(
        String description,
        List<String> key,
        List<ColumnNote> columns,
        Map<String, String> planner,
        Map<String, Object> meta) {

    static ModelNotes of(String description) {
        return new ModelNotes(description, List.of(), List.of(), Map.of(), Map.of());
    }

    ModelNotes with(List<ColumnNote> described) {
        return new ModelNotes(description, key, described, planner, meta);
    }

    ModelNotes with(Map<String, Object> facts) {
        return new ModelNotes(description, key, columns, planner, facts);
    }
}
