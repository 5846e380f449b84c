package io.infull.metabase;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * SQL for a database. It is sent as MBQL 4, which every release accepts. Since release 57 Metabase stores and returns
 * MBQL 5, with stages. Both are read.
 *
 * @param tags template tags by name
 */
record NativeQuery(long database, String sql, ObjectNode tags) {

    ObjectNode toJson() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("type", "native").put("database", database);
        json.putObject("native").put("query", sql).set("template-tags", tags);
        return json;
    }

    /** Empty for any other query: one without SQL, or one with several stages. */
    static Optional<NativeQuery> read(JsonNode query) {
        long database = query.path("database").asLong(0);
        JsonNode stages = query.path("stages");
        if (stages.isArray()) {
            JsonNode stage = stages.path(0);
            return stages.size() == 1 ? read(database, stage.path("native"), stage) : Optional.empty();
        }
        JsonNode part = query.path("native");
        return read(database, part.path("query"), part);
    }

    private static Optional<NativeQuery> read(long database, JsonNode sql, JsonNode holder) {
        if (!sql.isString()) {
            return Optional.empty();
        }
        ObjectNode tags = holder.path("template-tags") instanceof ObjectNode found
                ? found
                : JsonMapper.shared().createObjectNode();
        return Optional.of(new NativeQuery(database, sql.asString(), tags));
    }

    /** Whether the other query does the same. The server may add fields to a tag, but no tags. */
    boolean isSaidBy(NativeQuery other) {
        return database == other.database
                && sql.equals(other.sql)
                && tags.size() == other.tags.size()
                && Differences.between(tags, other.tags).isEmpty();
    }
}
