package io.infull.project.file;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A yml file beside a model or a check, key by key as dbt users know it. Absent lists and maps are empty.
 *
 * @param kpi the KPI that the file defines; null in other files
 */
public record ModelFile(
        List<ModelEntry> models, KpiEntry kpi, List<UnitTestEntry> unitTests, List<CheckEntry> dataTests) {

    public ModelFile {
        models = orEmpty(models);
        unitTests = orEmpty(unitTests);
        dataTests = orEmpty(dataTests);
    }

    public record ModelEntry(
            String name,
            String description,
            ConfigEntry config,
            List<ColumnEntry> columns,
            List<DataTestEntry> dataTests) {

        public ModelEntry {
            description = description == null ? "" : description.strip();
            config = config == null ? new ConfigEntry(null, null, null, null, null) : config;
            columns = orEmpty(columns);
            dataTests = orEmpty(dataTests);
        }
    }

    public record ConfigEntry(
            String materialized,
            List<String> uniqueKey,
            String unionOf,
            Map<String, Object> meta,
            Map<String, String> planner) {

        public ConfigEntry {
            uniqueKey = orEmpty(uniqueKey);
            meta = meta == null ? Map.of() : meta;
            planner = planner == null ? Map.of() : planner;
        }
    }

    public record ColumnEntry(String name, String dataType, String description, List<DataTestEntry> dataTests) {

        public ColumnEntry {
            dataType = dataType == null ? "" : dataType;
            description = description == null ? "" : description.strip();
            dataTests = orEmpty(dataTests);
        }
    }

    public record UnitTestEntry(
            String name, String model, String description, List<GivenEntry> given, ExpectEntry expect) {

        public UnitTestEntry {
            description = description == null ? "" : description.strip();
            given = orEmpty(given);
        }
    }

    public record GivenEntry(String input, List<Map<String, JsonNode>> rows) {

        public GivenEntry {
            rows = orEmpty(rows);
        }
    }

    public record ExpectEntry(List<Map<String, JsonNode>> rows) {

        public ExpectEntry {
            rows = orEmpty(rows);
        }
    }

    /**
     * What a yml says about a sentence check.
     *
     * @param of the rows that it looks at: a model, or a select
     * @param per a column of these and of the offending rows: each of its values is judged separately
     */
    public record CheckEntry(String name, String description, String of, String per, CheckConfigEntry config) {

        public CheckEntry {
            description = description == null ? "" : description.strip();
        }
    }

    public record CheckConfigEntry(String severity, String where, String warnIf, String errorIf) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
