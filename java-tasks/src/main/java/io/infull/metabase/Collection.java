package io.infull.metabase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A collection as it was when it was looked at.
 *
 * @param items what Metabase lists: a summary of each question and dashboard in it, the oldest first
 */
record Collection(long id, List<JsonNode> items) {

    static Collection withNothing(long id) {
        return new Collection(id, List.of());
    }

    static Collection read(Api api, long id) {
        List<JsonNode> items = api.get("/api/collection/" + id + "/items?models=card&models=dashboard")
                .path("data")
                .valueStream()
                .sorted(Comparator.comparingLong(item -> item.path("id").asLong()))
                .toList();
        return new Collection(id, items);
    }

    /** @param model card or dashboard, as Metabase says */
    List<JsonNode> of(String model) {
        return items.stream()
                .filter(item -> item.path("model").asString("").equals(model))
                .toList();
    }

    boolean holdsSomethingOf(String board) {
        return items.stream().map(Collection::markOf).flatMap(Optional::stream).anyMatch(mark -> mark.isOn(board));
    }

    static Optional<Mark> markOf(JsonNode item) {
        return Mark.in(item.path("description").asString(""));
    }
}
