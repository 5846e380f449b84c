package io.infull.metabase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Connections: tried before they are kept, with the password never told and encryption found out by the server. */
final class StubWarehouses {

    static final String HIDDEN = "**MetabasePass**";

    final Shelf shelf = new Shelf(10);
    /** What the warehouse takes. */
    String password = "";

    JsonNode list() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.set("data", shelf.list(StubWarehouses::shown));
        return answer.put("total", answer.path("data").size());
    }

    JsonNode create(JsonNode body) {
        ObjectNode database = JsonMapper.shared().createObjectNode();
        database.put("is_full_sync", true).put("is_sample", false).putNull("description");
        database.putArray("features").add("native-parameters");
        Shelf.update(database, tried(body.deepCopy()));
        return shown(shelf.add(database).deepCopy());
    }

    JsonNode update(long id, JsonNode body) {
        ObjectNode database = shelf.get(id);
        ObjectNode details = (ObjectNode) database.path("details").deepCopy();
        Shelf.update(details, body.path("details"));
        if (details.path("password").asString("").equals(HIDDEN)) {
            details.set("password", database.path("details").path("password"));
        }
        ObjectNode merged = (ObjectNode) body.deepCopy();
        merged.set("details", details);
        Shelf.update(database, tried(merged));
        return shown(database.deepCopy());
    }

    JsonNode health(long id) {
        boolean isOk =
                shelf.get(id).path("details").path("password").asString("").equals(password);
        return JsonMapper.shared().createObjectNode().put("status", isOk ? "ok" : "error");
    }

    // Where nothing is said of encryption, the server tries it first and keeps what worked.
    private JsonNode tried(JsonNode body) {
        ObjectNode details = (ObjectNode) body.path("details");
        String sent = details.path("password").asString("");
        if (!sent.equals(password)) {
            throw new Shelf.Refusal(
                    400, "FATAL: password authentication failed for user with password \"" + sent + "\"");
        }
        if (!details.has("ssl")) {
            details.put("ssl", true);
        }
        return body;
    }

    private static ObjectNode shown(ObjectNode database) {
        ((ObjectNode) database.path("details")).put("password", HIDDEN);
        return database;
    }
}
