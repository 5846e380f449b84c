package io.infull.metabase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A collection as it was when it was read.
 *
 * @param items what Metabase lists: a summary of each question and dashboard in it, the oldest first
 */
record Collection(long id, List<JsonNode> items) {

    private static final String DASHBOARD = "dashboard";
    /** In this list a question that a user turned into a model is called a dataset. */
    private static final String MODELS = "?models=card&models=dashboard&models=dataset&models=metric";

    static Collection withNothing(long id) {
        return new Collection(id, List.of());
    }

    static Collection read(Api api, long id) {
        List<JsonNode> items = api.get("/api/collection/" + id + "/items" + MODELS)
                .path("data")
                .valueStream()
                .sorted(Comparator.comparingLong(item -> item.path("id").asLong()))
                .toList();
        return new Collection(id, items);
    }

    List<JsonNode> questions() {
        return items.stream().filter(item -> !isDashboard(item)).toList();
    }

    List<JsonNode> dashboards() {
        return items.stream().filter(Collection::isDashboard).toList();
    }

    private static boolean isDashboard(JsonNode item) {
        return item.path("model").asString("").equals(DASHBOARD);
    }

    boolean holdsSomethingOf(String board) {
        return items.stream().map(Collection::markOf).flatMap(Optional::stream).anyMatch(mark -> mark.isOn(board));
    }

    static Optional<Mark> markOf(JsonNode item) {
        return Mark.in(item.path("description").asString(""));
    }
}
