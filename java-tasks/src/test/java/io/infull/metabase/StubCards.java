package io.infull.metabase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions as Metabase keeps them since 57: MBQL 5, numbers in its own form, and more fields than anybody sent. */
final class StubCards {

    final Shelf shelf = new Shelf(100);

    JsonNode create(JsonNode body) {
        ObjectNode card = JsonMapper.shared().createObjectNode();
        card.put("archived", false)
                .put("archived_directly", false)
                .put("type", "question")
                .put("query_type", "native")
                .put("card_schema", 23)
                .putNull("description")
                .putNull("collection_id")
                .putNull("collection_position")
                .putNull("cache_ttl");
        card.putArray("parameters");
        card.putArray("parameter_mappings");
        card.putArray("result_metadata");
        // Metabase makes the entity id itself, whatever it is sent.
        ObjectNode sent = ((ObjectNode) body.deepCopy()).without("entity_id");
        Shelf.update(card, normalized(sent));
        return shelf.add(card).deepCopy();
    }

    JsonNode update(long id, JsonNode body) {
        ObjectNode card = shelf.get(id);
        Shelf.update(card, normalized((ObjectNode) body.deepCopy()));
        card.put("archived_directly", card.path("archived").asBoolean());
        return card.deepCopy();
    }

    private static ObjectNode normalized(ObjectNode body) {
        if (body.has("dataset_query")) {
            JsonNode legacy = body.get("dataset_query");
            body.put("database_id", legacy.path("database").asLong()).set("dataset_query", staged(legacy));
        }
        if (body.has("visualization_settings")) {
            body.set("visualization_settings", renumbered(body.get("visualization_settings")));
        }
        return body;
    }

    private static ObjectNode staged(JsonNode legacy) {
        ObjectNode query = JsonMapper.shared().createObjectNode();
        query.put("lib/type", "mbql/query")
                .put("database", legacy.path("database").asLong());
        ObjectNode stage = query.putArray("stages").addObject().put("lib/type", "mbql.stage/native");
        stage.put("native", legacy.path("native").path("query").asString());
        JsonNode tags = legacy.path("native").path("template-tags");
        if (!tags.isEmpty()) {
            ObjectNode kept = stage.putObject("template-tags");
            tags.properties()
                    .forEach(tag ->
                            kept.set(tag.getKey(), ((ObjectNode) tag.getValue().deepCopy()).put("required", false)));
        }
        return query;
    }

    // 1 comes back as 1.0.
    private static JsonNode renumbered(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.asDouble());
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> object.set(field.getKey(), renumbered(field.getValue())));
        }
        if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, renumbered(array.get(index)));
            }
        }
        return node;
    }
}
