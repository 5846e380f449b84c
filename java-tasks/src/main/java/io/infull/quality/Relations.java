package io.infull.quality;

import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The relations of a schema as the database has them.
 *
 * @param columns type by column, in order, by relation
 */
record Relations(Map<String, Map<String, String>> columns) {

    private static final String QUERY = Statements.read(Relations.class, "relation_columns");

    private record Column(String relation, String name, String type) {}

    static Relations in(Session session, String schema) {
        Map<String, Map<String, String>> columns = new TreeMap<>();
        session.list(QUERY, row -> new Column(row.text("relation"), row.text("column_name"), row.text("type")), schema)
                .forEach(column -> columns.computeIfAbsent(column.relation(), name -> new LinkedHashMap<>())
                        .put(column.name(), column.type()));
        return new Relations(columns);
    }

    boolean has(String relation) {
        return columns.containsKey(relation);
    }

    /** Type by column, in order; empty when the relation does not exist. */
    Map<String, String> of(String relation) {
        return columns.getOrDefault(relation, Map.of());
    }
}
