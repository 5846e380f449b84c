package io.infull.quality;

import io.infull.db.Row;
import io.infull.db.Session;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row that a check found.
 *
 * @param key identifies it, like {@code order_id=O1, sku_id=S1}; may be logged
 * @param json the whole row; must not be logged
 * @param hint text of its column {@code hint}, with keys and counts only; may be logged
 */
record OffendingRow(String key, String json, Optional<String> hint) {

    private static final String HINT = "hint";

    /** The most rows that are kept for each check. */
    static final int MOST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * The first rows of a query.
     *
     * @param keys sets of columns that may identify a row; if the query has none of these sets completely, its first
     *     column is used
     */
    static List<OffendingRow> first(Session session, String query, List<List<String>> keys) {
        return session.list(
                "select cast(row_to_json(offending) as text) as json from (" + query + "\n) as offending limit " + MOST,
                row -> read(row, keys));
    }

    static String keysOf(List<OffendingRow> rows, int most) {
        return rows.stream().limit(most).map(OffendingRow::key).collect(Collectors.joining("; "));
    }

    static String hintsOf(List<OffendingRow> rows, int most) {
        return rows.stream()
                .flatMap(row -> row.hint().stream())
                .distinct()
                .limit(most)
                .collect(Collectors.joining("; "));
    }

    /** {@code a=1, b=null}: all that a row in JSON holds. */
    static String described(String json) {
        JsonNode values = MAPPER.readTree(json);
        return described(values, values.propertyNames());
    }

    private static OffendingRow read(Row row, List<List<String>> keys) {
        String json = row.text("json");
        JsonNode values = MAPPER.readTree(json);
        Optional<String> hint =
                values.hasNonNull(HINT) ? Optional.of(values.get(HINT).asString()) : Optional.empty();
        return new OffendingRow(key(values, keys), json, hint);
    }

    private static String key(JsonNode values, List<List<String>> keys) {
        return described(
                values,
                keys.stream()
                        .filter(key -> !key.isEmpty() && key.stream().allMatch(values::has))
                        .findFirst()
                        .orElseGet(
                                () -> values.propertyNames().stream().limit(1).toList()));
    }

    private static String described(JsonNode values, Collection<String> columns) {
        return columns.stream()
                .map(column -> column + "=" + text(values.get(column)))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        return value.isContainer() || value.isNull() ? value.toString() : value.asString();
    }
}
