package io.infull.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The dashboard. Our cards are put in their places; tabs and cards that users added stay. */
final class DashboardStep {

    private static final String KIND = "dashboard";

    private final Api api;
    private final Changes changes;
    private final Collection collection;

    DashboardStep(Api api, Changes changes, Collection collection) {
        this.api = api;
        this.changes = changes;
        this.collection = collection;
    }

    /** Its id in Metabase. */
    long bring(Dashboard wanted, Set<Long> stale) {
        Optional<JsonNode> found = find(wanted.mark());
        return found.isEmpty() ? create(wanted, stale) : update(wanted, found.get(), stale);
    }

    private long create(Dashboard wanted, Set<Long> stale) {
        ObjectNode head = wanted.head(collection.id());
        JsonNode made = api.post("/api/dashboard", head);
        write(wanted, made, stale, new ArrayList<>());
        changes.created(KIND, wanted.name());
        changes.check(KIND, wanted.name(), head, made);
        return made.path("id").asLong();
    }

    private long update(Dashboard wanted, JsonNode current, Set<Long> stale) {
        List<String> differences = new ArrayList<>(Differences.between(wanted.head(collection.id()), current));
        write(wanted, current, stale, differences);
        if (differences.isEmpty()) {
            changes.unchanged();
        }
        if (!differences.isEmpty()) {
            changes.updated(KIND, wanted.name(), differences);
        }
        return current.path("id").asLong();
    }

    // Adds to the differences, and writes all of it when there is any.
    private void write(Dashboard wanted, JsonNode current, Set<Long> stale, List<String> differences) {
        DashboardTabs tabs = new DashboardTabs(wanted, current);
        DashboardCards cards = new DashboardCards(wanted, current, tabs, stale);
        ObjectNode body = wanted.head(collection.id());
        body.set("tabs", tabs.json(wanted.tabs()));
        differences.addAll(Differences.between(body.get("tabs"), current.path("tabs")).stream()
                .map(path -> "tabs" + path)
                .toList());
        differences.addAll(cards.differences());
        if (!differences.isEmpty()) {
            api.put("/api/dashboard/" + current.path("id").asLong(), body.set("dashcards", cards.json()));
        }
    }

    // It is found by its mark. If a user changed the description, it is found by our filters, which no other dashboard
    // has.
    private Optional<JsonNode> find(Mark mark) {
        List<JsonNode> dashboards = collection.dashboards();
        return dashboards.stream()
                .filter(item -> Collection.markOf(item).filter(mark::equals).isPresent())
                .findFirst()
                .map(this::open)
                .or(() -> dashboards.stream()
                        .filter(item -> Collection.markOf(item).isEmpty())
                        .map(this::open)
                        .filter(DashboardStep::hasOurFilters)
                        .findFirst());
    }

    private JsonNode open(JsonNode item) {
        return api.get("/api/dashboard/" + item.path("id").asLong());
    }

    private static boolean hasOurFilters(JsonNode dashboard) {
        return dashboard
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> Filter.isOurs(parameter.path("id").asString("")));
    }
}
