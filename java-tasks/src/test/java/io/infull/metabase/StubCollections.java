package io.infull.metabase;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Collections, and the summaries that they list of what is in them. */
final class StubCollections {

    private static final List<String> SUMMARY =
            List.of("id", "name", "description", "entity_id", "collection_id", "collection_position", "display");

    final Shelf shelf = new Shelf(50);
    private final Shelf cards;
    private final Shelf dashboards;

    StubCollections(Shelf cards, Shelf dashboards) {
        this.cards = cards;
        this.dashboards = dashboards;
        shelf.add(JsonMapper.shared()
                .createObjectNode()
                .put("name", "InFull Administrator's Personal Collection")
                .put("personal_owner_id", 1)
                .put("archived", false)
                .putNull("description"));
    }

    JsonNode list() {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        list.addObject().put("id", "root").put("name", "Our analytics").put("can_write", true);
        shelf.list(collection -> collection)
                .valueStream()
                .filter(collection -> !collection.path("archived").asBoolean())
                .forEach(list::add);
        return list;
    }

    JsonNode create(JsonNode body) {
        ObjectNode collection = JsonMapper.shared().createObjectNode();
        collection
                .put("archived", false)
                .put("location", "/")
                .put("slug", "infull")
                .putNull("authority_level");
        Shelf.update(collection, body);
        return shelf.add(collection).deepCopy();
    }

    JsonNode update(long id, JsonNode body) {
        Shelf.update(shelf.get(id), body);
        return shelf.get(id).deepCopy();
    }

    /** @param query which models to list */
    JsonNode items(long id, String query) {
        shelf.get(id);
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode data = answer.putArray("data");
        list(data, dashboards, id, query);
        list(data, cards, id, query);
        answer.putArray("models").add("dashboard").add("card");
        return answer.put("total", data.size()).putNull("limit").putNull("offset");
    }

    private void list(ArrayNode data, Shelf shelf, long collection, String query) {
        shelf.all().stream()
                .filter(object -> object.path("collection_id").asLong(0) == collection)
                .filter(object -> !object.path("archived").asBoolean())
                .filter(object -> List.of(query.split("&")).contains("models=" + model(object)))
                .forEach(object -> {
                    ObjectNode summary = object.deepCopy().retain(SUMMARY);
                    data.add(summary.put("model", model(object)).put("archived", false));
                });
    }

    private static String model(ObjectNode object) {
        return switch (object.path("type").asString("")) {
            case "question" -> "card";
            case "model" -> "dataset";
            case "metric" -> "metric";
            default -> "dashboard";
        };
    }
}
