package io.infull.project;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A yml file beside a model or a check, key by key as dbt users know it. Absent lists and maps are empty. */
record ModelFile(List<ModelEntry> models, List<UnitTestEntry> unitTests, List<CheckEntry> dataTests) {

    ModelFile {
        models = orEmpty(models);
        unitTests = orEmpty(unitTests);
        dataTests = orEmpty(dataTests);
    }

    record ModelEntry(
            String name,
            String description,
            ConfigEntry config,
            List<ColumnEntry> columns,
            List<DataTestEntry> dataTests) {

        ModelEntry {
            description = description == null ? "" : description.strip();
            config = config == null ? new ConfigEntry(null, null, null, null, null) : config;
            columns = orEmpty(columns);
            dataTests = orEmpty(dataTests);
        }
    }

    record ConfigEntry(
            String materialized,
            List<String> uniqueKey,
            String unionOf,
            Map<String, Object> meta,
            Map<String, String> planner) {

        ConfigEntry {
            uniqueKey = orEmpty(uniqueKey);
            meta = meta == null ? Map.of() : meta;
            planner = planner == null ? Map.of() : planner;
        }
    }

    record ColumnEntry(String name, String dataType, String description, List<DataTestEntry> dataTests) {

        ColumnEntry {
            dataType = dataType == null ? "" : dataType;
            description = description == null ? "" : description.strip();
            dataTests = orEmpty(dataTests);
        }
    }

    record UnitTestEntry(String name, String model, String description, List<GivenEntry> given, ExpectEntry expect) {

        UnitTestEntry {
            description = description == null ? "" : description.strip();
            given = orEmpty(given);
        }
    }

    record GivenEntry(String input, List<Map<String, JsonNode>> rows) {

        GivenEntry {
            rows = orEmpty(rows);
        }
    }

    record ExpectEntry(List<Map<String, JsonNode>> rows) {

        ExpectEntry {
            rows = orEmpty(rows);
        }
    }

    /**
     * What a yml says about a sentence check.
     *
     * @param of the rows that it looks at: a model, or a select
     * @param per a column of these and of the offending rows: each of its values is judged separately
     */
    record CheckEntry(String name, String description, String of, String per, CheckConfigEntry config) {

        CheckEntry {
            description = description == null ? "" : description.strip();
        }
    }

    record CheckConfigEntry(String severity, String where, String warnIf, String errorIf) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
