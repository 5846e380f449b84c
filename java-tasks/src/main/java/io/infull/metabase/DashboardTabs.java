package io.infull.metabase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Finds our tabs on the dashboard: by name, else by one of our questions on the tab. */
final class DashboardTabs {

    private final List<JsonNode> others;
    private final Map<Layout.Tab, Long> ids = new HashMap<>();

    DashboardTabs(Dashboard wanted, JsonNode current) {
        others = new ArrayList<>(current.path("tabs").valueStream().toList());
        wanted.tabs().forEach(tab -> take(tab, find(tab)));
        wanted.tabs().stream()
                .filter(tab -> !ids.containsKey(tab))
                .forEach(tab -> take(tab, findByContent(tab, wanted, current)));
        // A negative id creates a tab.
        long next = -1;
        for (Layout.Tab tab : wanted.tabs()) {
            if (ids.putIfAbsent(tab, next) == null) {
                next--;
            }
        }
    }

    long idOf(Layout.Tab tab) {
        return ids.get(tab);
    }

    /** Our tabs in their order, then those that users created. */
    ArrayNode json(List<Layout.Tab> tabs) {
        ArrayNode json = JsonMapper.shared().createArrayNode();
        tabs.forEach(tab -> json.addObject().put("id", idOf(tab)).put("name", tab.title()));
        others.forEach(tab -> json.addObject()
                .put("id", tab.path("id").asLong())
                .put("name", tab.path("name").asString("")));
        return json;
    }

    private void take(Layout.Tab tab, List<JsonNode> found) {
        if (!found.isEmpty()) {
            ids.put(tab, found.get(0).path("id").asLong());
            others.remove(found.get(0));
        }
    }

    private List<JsonNode> find(Layout.Tab tab) {
        return others.stream()
                .filter(other -> other.path("name").asString("").equals(tab.title()))
                .toList();
    }

    private List<JsonNode> findByContent(Layout.Tab tab, Dashboard wanted, JsonNode current) {
        Set<Long> questions = tab.places().stream()
                .filter(place -> !place.filters().isEmpty())
                .map(place -> wanted.ids().get(place.question()))
                .collect(Collectors.toSet());
        Set<Long> tabs = current.path("dashcards")
                .valueStream()
                .filter(card -> questions.contains(card.path("card_id").asLong()))
                .map(card -> card.path("dashboard_tab_id").asLong())
                .collect(Collectors.toSet());
        return others.stream()
                .filter(other -> tabs.contains(other.path("id").asLong()))
                .toList();
    }
}
