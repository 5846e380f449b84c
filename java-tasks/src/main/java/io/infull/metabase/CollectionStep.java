package io.infull.metabase;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The collection with all of our items. Users may add their own. */
final class CollectionStep {

    static final String NAME = "InFull";

    private static final String KIND = "collection";
    private static final String ABOUT = "Published KPIs, from the tiles in sql/boards.";

    private final Api api;
    private final Changes changes;
    private final Mark mark;

    CollectionStep(Api api, Changes changes, String board) {
        this.api = api;
        this.changes = changes;
        this.mark = new Mark(board);
    }

    Collection bring() {
        ObjectNode wanted =
                JsonMapper.shared().createObjectNode().put("name", NAME).put("description", mark.under(ABOUT));
        Optional<JsonNode> found = find();
        if (found.isEmpty()) {
            long id = api.post("/api/collection", wanted).path("id").asLong();
            changes.created(KIND, NAME);
            return Collection.withNothing(id);
        }
        long id = found.get().path("id").asLong();
        List<String> differences = Differences.between(wanted, found.get());
        if (differences.isEmpty()) {
            changes.unchanged();
        }
        if (!differences.isEmpty()) {
            api.put("/api/collection/" + id, wanted.put("archived", false));
            changes.updated(KIND, NAME, differences);
        }
        return Collection.read(api, id);
    }

    // It is found by its mark. If a user changed the description, it is found by its name and by one of our items in
    // it.
    private Optional<JsonNode> find() {
        List<JsonNode> collections = api.get("/api/collection")
                .valueStream()
                .filter(collection -> collection.path("id").isNumber())
                .filter(collection -> !collection.path("archived").asBoolean(false))
                .toList();
        return collections.stream()
                .filter(collection -> Mark.in(collection.path("description").asString(""))
                        .filter(mark::equals)
                        .isPresent())
                .findFirst()
                .or(() -> collections.stream()
                        .filter(collection ->
                                collection.path("name").asString("").equals(NAME))
                        .filter(collection -> Collection.read(
                                        api, collection.path("id").asLong())
                                .holdsSomethingOf(mark.key()))
                        .findFirst());
    }
}
