package io.infull.metabase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which cards of the dashboard are ours, where they should be, and which cards users added. */
final class DashboardCards {

    /** The fields of a card that Metabase accepts. It returns many more. */
    private static final List<String> KEPT = List.of(
            "id",
            "size_x",
            "size_y",
            "row",
            "col",
            "card_id",
            "action_id",
            "dashboard_tab_id",
            "parameter_mappings",
            "visualization_settings",
            "inline_parameters");

    private final List<JsonNode> others;
    private final ArrayNode cards = JsonMapper.shared().createArrayNode();
    private final List<String> differences = new ArrayList<>();

    DashboardCards(Dashboard wanted, JsonNode current, DashboardTabs tabs, Set<Long> stale) {
        others = new ArrayList<>(current.path("dashcards")
                .valueStream()
                .filter(card -> !stale.contains(card.path("card_id").asLong()))
                .sorted(Comparator.comparingLong(card -> card.path("id").asLong()))
                .toList());
        if (others.size() < current.path("dashcards").size()) {
            differences.add("dashcards.stale");
        }
        for (Layout.Tab tab : wanted.tabs()) {
            tab.places()
                    .forEach(
                            place -> put(wanted.card(place).put("dashboard_tab_id", tabs.idOf(tab)), place.question()));
        }
        others.forEach(card -> cards.add(kept(card)));
    }

    /** All cards, ours and others, in the form that Metabase accepts. */
    ArrayNode json() {
        return cards;
    }

    List<String> differences() {
        return differences;
    }

    private void put(ObjectNode wanted, Mark mark) {
        Optional<JsonNode> found = take(card -> isSame(card, wanted, "card_id", "dashboard_tab_id"))
                .or(() -> take(card -> isSame(card, wanted, "card_id")))
                // In its place is a question that was ours until a user moved it out of the collection.
                .or(() -> take(card -> isSame(card, wanted, "dashboard_tab_id", "row", "col")
                        && Collection.markOf(card.path("card"))
                                .filter(mark::equals)
                                .isPresent()));
        if (found.isEmpty()) {
            differences.add("dashcards.new");
            // A negative id creates a card.
            wanted.put("id", -1 - cards.size()).putObject("visualization_settings");
            cards.add(wanted);
            return;
        }
        Differences.between(sorted(wanted), sorted(found.get())).stream()
                .map(path -> "dashcards." + path)
                .forEach(differences::add);
        ObjectNode kept = kept(found.get());
        kept.setAll(wanted);
        cards.add(kept);
    }

    private Optional<JsonNode> take(Predicate<JsonNode> isWanted) {
        Optional<JsonNode> found = others.stream().filter(isWanted).findFirst();
        found.ifPresent(others::remove);
        return found;
    }

    private static boolean isSame(JsonNode card, JsonNode wanted, String... fields) {
        return Stream.of(fields)
                .allMatch(field ->
                        card.path(field).asLong(0) == wanted.path(field).asLong(0));
    }

    // The order of mappings does not matter; the server may change it.
    private static ObjectNode sorted(JsonNode card) {
        ObjectNode sorted = (ObjectNode) card.deepCopy();
        ArrayNode mappings = sorted.putArray("parameter_mappings");
        StreamSupport.stream(card.path("parameter_mappings").spliterator(), false)
                .sorted(Comparator.comparing(
                        mapping -> mapping.path("parameter_id").asString("")))
                .forEach(mappings::add);
        return sorted;
    }

    private static ObjectNode kept(JsonNode card) {
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        for (String field : KEPT) {
            JsonNode value = card.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                kept.set(field, value);
            }
        }
        ArrayNode series = kept.arrayNode();
        card.path("series")
                .forEach(one -> series.addObject().put("id", one.path("id").asLong()));
        return series.isEmpty() ? kept : kept.set("series", series);
    }
}
