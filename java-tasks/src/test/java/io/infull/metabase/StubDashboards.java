package io.infull.metabase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards: lists of cards and tabs that replace the ones before, where a negative id makes a new one. */
final class StubDashboards {

    final Shelf shelf = new Shelf(500);
    private final Shelf tabs = new Shelf(700);
    private final Shelf dashcards = new Shelf(900);
    private final Shelf cards;

    StubDashboards(Shelf cards) {
        this.cards = cards;
    }

    JsonNode create(JsonNode body) {
        ObjectNode dashboard = JsonMapper.shared().createObjectNode();
        dashboard
                .put("archived", false)
                .put("width", "fixed")
                .put("auto_apply_filters", true)
                .putNull("caveats");
        dashboard.putArray("dashcards");
        dashboard.putArray("tabs");
        dashboard.putArray("parameters");
        Shelf.update(dashboard, body);
        return show(shelf.add(dashboard));
    }

    JsonNode update(long id, JsonNode body) {
        ObjectNode dashboard = shelf.get(id);
        ObjectNode head = ((ObjectNode) body.deepCopy()).without(List.of("dashcards", "tabs"));
        if (body.has("dashcards")) {
            Map<Long, Long> newTabs = replaceTabs(dashboard, body.path("tabs"));
            replaceCards(dashboard, body.path("dashcards"), newTabs);
        }
        Shelf.update(dashboard, head);
        return show(dashboard);
    }

    JsonNode get(long id) {
        return show(shelf.get(id));
    }

    private Map<Long, Long> replaceTabs(ObjectNode dashboard, JsonNode sent) {
        Map<Long, Long> made = new HashMap<>();
        ArrayNode kept = JsonMapper.shared().createArrayNode();
        for (JsonNode tab : sent) {
            long id = tab.path("id").asLong();
            ObjectNode known = id < 0 ? tabs.add(JsonMapper.shared().createObjectNode()) : tabs.get(id);
            made.put(id, known.path("id").asLong());
            known.put("name", tab.path("name").asString())
                    .put("position", kept.size())
                    .put("dashboard_id", dashboard.path("id").asLong());
            kept.add(known);
        }
        dashboard.set("tabs", kept);
        return made;
    }

    private void replaceCards(ObjectNode dashboard, JsonNode sent, Map<Long, Long> tabIds) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode card : sent) {
            if (!tabIds.isEmpty() && card.path("dashboard_tab_id").asLong(0) == 0) {
                throw new Shelf.Refusal(400, "This dashboard has tab, makes sure every card has a tab");
            }
            long id = card.path("id").asLong();
            if (id < 0 && isArchived(card.path("card_id"))) {
                throw new Shelf.Refusal(404, "The object has been archived.");
            }
            ObjectNode known = id < 0 ? dashcards.add(JsonMapper.shared().createObjectNode()) : dashcards.get(id);
            long own = known.path("id").asLong();
            Shelf.update(known, card);
            known.put("id", own).put("dashboard_id", dashboard.path("id").asLong());
            if (known.path("dashboard_tab_id").isNumber()) {
                known.put(
                        "dashboard_tab_id",
                        tabIds.get(known.path("dashboard_tab_id").asLong()));
            }
            kept.add(known);
        }
        // In whatever order the application database has them.
        Collections.reverse(kept);
        dashboard.set("dashcards", JsonMapper.shared().createArrayNode().addAll(kept));
    }

    // A text has no question.
    private boolean isArchived(JsonNode question) {
        return question.isNumber()
                && cards.get(question.asLong()).path("archived").asBoolean();
    }

    private ObjectNode show(ObjectNode dashboard) {
        ObjectNode shown = dashboard.deepCopy();
        ArrayNode visible = shown.putArray("dashcards");
        for (JsonNode card : dashboard.path("dashcards")) {
            ObjectNode copy = (ObjectNode) card.deepCopy();
            copy.putNull("action_id").putNull("inline_parameters").putArray("series");
            if (card.path("card_id").isNumber()) {
                ObjectNode question = cards.get(card.path("card_id").asLong());
                if (question.path("archived").asBoolean()) {
                    continue;
                }
                copy.set("card", question.deepCopy());
            }
            visible.add(copy);
        }
        return shown.put("can_write", true).putNull("last_used_param_values");
    }
}
