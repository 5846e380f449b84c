package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in Metabase: to what is ours it is put back, beside it it stays. */
class HandEditsTest extends ProvisioningCase {

    @Test
    void putsBackWhatWasChangedByHand() {
        provisionedOnce();
        ObjectNode card = metabase.cards.shelf.named("Line fill rate");
        String sql =
                card.path("dataset_query").path("stages").path(0).path("native").asString();
        card.put("name", "Mine now").put("description", "Something else").put("display", "table");
        ((ObjectNode) card.path("dataset_query").path("stages").path(0)).put("native", sql + " limit 1");

        CommandRun run = fixture.provision();

        assertWrote(run, "PUT /api/card/" + card.path("id").asLong());
        assertThat(run.events("item_updated").get(0).path("differs").toString())
                .isEqualTo("[\"name\",\"description\",\"display\",\"dataset_query\"]");
        assertThat(card.path("dataset_query")
                        .path("stages")
                        .path(0)
                        .path("native")
                        .asString())
                .isEqualTo(sql);
        assertWrote(fixture.provision());
    }

    @Test
    void knowsItsOwnWhenItWasRenamed() {
        provisionedOnce();
        metabase.collections.shelf.named("InFull").put("name", "KPIs");
        metabase.warehouses.shelf.named("InFull").put("name", "Warehouse");
        String place = placeOfDashboard();
        dashboard().put("name", "Ours").put("description", "ours").path("tabs").forEach(tab -> ((ObjectNode) tab)
                .put("name", "Tab " + tab.path("position").asInt()));

        CommandRun run = fixture.provision();

        assertThat(metabase.writes()).as(run.output()).hasSize(3).contains("PUT " + place);
        assertThat(ProvisionFixture.counts(run)).isEqualTo("0 3 " + (ALL - 3) + " 0");
        assertThat(metabase.dashboards.shelf.all()).hasSize(1);
        assertThat(dashboard().path("tabs")).hasSize(5);
        assertThat(dashboard().path("dashcards")).hasSize(28 + 5 + 3);
        assertWrote(fixture.provision());
    }

    @Test
    void leavesAloneWhatPeopleMade() {
        provisionedOnce();
        long ours = metabase.collections.shelf.named("InFull").path("id").asLong();
        JsonNode copy = metabase.cards.shelf.named("Line OTIF");
        ObjectNode elsewhere = metabase.cards.shelf.add(
                ((ObjectNode) copy.deepCopy()).put("collection_id", 50).put("name", "My OTIF"));
        ObjectNode inOurs = metabase.cards.shelf.add(
                ((ObjectNode) copy.deepCopy()).put("collection_id", ours).put("name", "Copy"));
        ObjectNode plain = metabase.cards.shelf.add(((ObjectNode) copy.deepCopy())
                .put("collection_id", ours)
                .put("name", "Plain")
                .put("description", "no mark"));
        ((ObjectNode) plain.path("dataset_query").path("stages").path(0)).put("native", "select 1");
        List<ObjectNode> before = List.of(elsewhere.deepCopy(), inOurs.deepCopy(), plain.deepCopy());

        assertWrote(fixture.provision());
        String place = placeOf("Line OTIF");
        fixture.board.change("line_otif", tile -> tile.replace("title: Line OTIF", "title: OTIF of lines"));
        assertWrote(fixture.provision(), "PUT " + place);
        assertThat(List.of(elsewhere, inOurs, plain)).isEqualTo(before);
    }

    @Test
    void keepsTabsAndCardsThatPeopleAddedToTheDashboard() {
        provisionedOnce();
        JsonNode shown = metabase.dashboards.get(dashboard().path("id").asLong());
        ObjectNode added = (ObjectNode) shown.deepCopy();
        long tab = shown.path("tabs").path(0).path("id").asLong();
        ObjectNode text = added.withArray("dashcards").addObject();
        text.put("id", -1)
                .put("row", 40)
                .put("col", 0)
                .put("size_x", 24)
                .put("size_y", 2)
                .put("dashboard_tab_id", tab)
                .putObject("visualization_settings")
                .put("text", "Call us");
        added.withArray("tabs").addObject().put("id", -1).put("name", "Notes");
        metabase.dashboards.update(dashboard().path("id").asLong(), added);
        assertWrote(fixture.provision());

        fixture.board.remove("undercharge");
        fixture.provision();

        assertThat(dashboard().path("tabs").path(5).path("name").asString()).isEqualTo("Notes");
        assertThat(dashboard().path("dashcards").valueStream().filter(card -> card.path("visualization_settings")
                        .path("text")
                        .asString("")
                        .equals("Call us")))
                .hasSize(1);
        assertWrote(fixture.provision());
    }

    @Test
    void makesAnotherInPlaceOfAQuestionThatWasMovedAway() {
        provisionedOnce();
        ObjectNode moved = metabase.cards.shelf.named("Line OTIF").put("collection_id", 50);
        ObjectNode before = moved.deepCopy();

        CommandRun run = fixture.provision();

        assertWrote(run, "POST /api/card", "PUT " + placeOfDashboard());
        assertThat(ProvisionFixture.counts(run)).isEqualTo("1 1 " + (ALL - 2) + " 0");
        assertThat(moved).isEqualTo(before);
        assertThat(dashboard().path("dashcards")).hasSize(28 + 5 + 3);
        assertThat(dashboard().path("dashcards").valueStream().map(card -> card.path("card_id")
                        .asLong()))
                .doesNotContain(moved.path("id").asLong());
        assertWrote(fixture.provision());
    }

    @Test
    void makesAModelAQuestionAgain() {
        provisionedOnce();
        metabase.cards.shelf.named("Line OTIF").put("type", "model");
        assertWrote(fixture.provision(), "PUT " + placeOf("Line OTIF"));
        assertThat(metabase.cards.shelf.named("Line OTIF").path("type").asString())
                .isEqualTo("question");
        assertThat(metabase.cards.shelf.all()).hasSize(QUESTIONS);
    }
}
