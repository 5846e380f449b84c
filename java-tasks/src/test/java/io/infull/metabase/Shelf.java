package io.infull.metabase;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects of one kind by id, as a server keeps them. */
final class Shelf {

    /** The server's refusal: a status, and a reason. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String reason) {
            super(reason);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final TreeMap<Long, ObjectNode> byId = new TreeMap<>();
    private long lastId;

    /** @param firstId apart from those of other kinds, so that a mix-up is noticed */
    Shelf(long firstId) {
        lastId = firstId - 1;
    }

    ObjectNode add(ObjectNode object) {
        lastId++;
        object.put("id", lastId)
                .put("entity_id", String.format("entity-%014d", lastId))
                .put("created_at", "2026-11-25T03:00:00Z")
                .put("updated_at", "2026-11-25T03:00:00Z");
        byId.put(lastId, object);
        return object;
    }

    ObjectNode get(long id) {
        ObjectNode found = byId.get(id);
        if (found == null) {
            throw new Refusal(404, "Not found.");
        }
        return found;
    }

    void remove(long id) {
        byId.remove(id);
    }

    java.util.Collection<ObjectNode> all() {
        return byId.values();
    }

    /** By the name that it has now. */
    ObjectNode named(String name) {
        return byId.values().stream()
                .filter(object -> object.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is named " + name));
    }

    ArrayNode list(UnaryOperator<ObjectNode> shown) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        byId.values().forEach(object -> list.add(shown.apply(object.deepCopy())));
        return list;
    }

    /** As Metabase takes updates: what is named is replaced, what is not stays. */
    static void update(ObjectNode object, JsonNode body) {
        body.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
    }
}
