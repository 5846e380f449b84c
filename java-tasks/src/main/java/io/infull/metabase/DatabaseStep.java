package io.infull.metabase;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The connection to the warehouse. It is found by its name, else by server, database and user. */
final class DatabaseStep {

    static final String NAME = "InFull";

    private static final String KIND = "connection";

    private final Api api;
    private final Changes changes;

    DatabaseStep(Api api, Changes changes) {
        this.api = api;
        this.changes = changes;
    }

    /** Its id in Metabase. */
    long bring(Connection connection) {
        JsonNode databases = api.get("/api/database").path("data");
        Optional<JsonNode> found = databases
                .valueStream()
                .filter(database -> database.path("name").asString("").equals(NAME)
                        && database.path("engine").asString("").equals("postgres"))
                .findFirst()
                .or(() -> databases.valueStream().filter(connection::isSameAs).findFirst());
        return found.map(database -> update(connection, database)).orElseGet(() -> create(connection));
    }

    private long create(Connection connection) {
        ObjectNode body = wanted(connection.detailsWithPassword()).put("engine", "postgres");
        long id = api.post("/api/database", body).path("id").asLong();
        changes.created(KIND, NAME);
        return id;
    }

    private long update(Connection connection, JsonNode database) {
        long id = database.path("id").asLong();
        List<String> differences = Differences.between(wanted(connection.details()), database);
        if (differences.isEmpty() && isHealthy(id)) {
            changes.unchanged();
            return id;
        }
        api.put("/api/database/" + id, wanted(connection.detailsWithPassword()));
        changes.updated(KIND, NAME, differences.isEmpty() ? List.of("details.password") : differences);
        return id;
    }

    // Metabase does not return the password. If it can no longer connect, the password is sent again.
    private boolean isHealthy(long id) {
        return api.get("/api/database/" + id + "/healthcheck")
                .path("status")
                .asString("")
                .equals("ok");
    }

    private static ObjectNode wanted(ObjectNode details) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("name", NAME);
        body.set("details", details);
        return body;
    }
}
