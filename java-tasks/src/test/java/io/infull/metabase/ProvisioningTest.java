package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Metabase becomes what the board declares, and stays so. */
class ProvisioningTest extends ProvisioningCase {

    @Test
    void makesEverythingFromNothing() {
        CommandRun run = provisionedOnce();

        assertThat(ProvisionFixture.counts(run)).isEqualTo(ALL + " 0 0 0");
        assertThat(run.message())
                .startsWith("Provisioned " + metabase.url() + placeOfDashboard().substring(4) + ": " + ALL
                        + " created, 0 updated");
        assertThat(run.events("item_created")).hasSize(ALL);
        assertThat(run.events("item_rewritten")).isEmpty();
        assertThat(run.events("administrator_made")).hasSize(1);
        assertThat(metabase.cards.shelf.all()).hasSize(QUESTIONS);
        assertThat(dashboard().path("tabs").valueStream().map(tab -> tab.path("name")
                        .asString()))
                .containsExactly("Service", "Cost", "Causes", "Definitions", "Lines");
        assertThat(dashboard().path("dashcards")).hasSize(28 + 5 + 3);
        assertThat(dashboard().path("parameters").valueStream().map(filter -> filter.path("name")
                        .asString()))
                .containsExactly("From", "To", "City", "Customer", "Category", "Product", "Carrier", "Warehouse");
    }

    @Test
    void changesNothingWhenRunAgain() {
        provisionedOnce();
        for (int time = 0; time < 2; time++) {
            CommandRun again = fixture.provision();
            assertWrote(again);
            assertThat(ProvisionFixture.counts(again)).isEqualTo("0 0 " + ALL + " 0");
        }
    }

    @Test
    void updatesTheOneQuestionWhoseTileWasEdited() {
        provisionedOnce();
        fixture.board.change("line_otif", tile -> tile.replace("title: Line OTIF", "title: OTIF of lines"));
        String place = placeOf("Line OTIF");

        CommandRun run = fixture.provision();

        assertWrote(run, "PUT " + place);
        assertThat(ProvisionFixture.counts(run)).isEqualTo("0 1 " + (ALL - 1) + " 0");
        assertThat(placeOf("OTIF of lines")).isEqualTo(place);
        assertThat(run.events("item_updated").get(0).path("differs").toString())
                .isEqualTo(
                        "[\"name\",\"visualization_settings.column_settings.[\\\"name\\\",\\\"value\\\"].column_title\"]");
        assertWrote(fixture.provision());
    }

    @Test
    void movesTheColoursOfAGaugeWhenItsTargetMoves() throws Exception {
        provisionedOnce();
        Path targets = fixture.board.sqlDir().resolve("reference/kpi_targets.csv");
        Files.writeString(
                targets,
                Files.readString(targets)
                        .replace("line_otif,,,0.90", "line_otif,,2026-05-31,0.90\nline_otif,2026-06-01,,0.93"));

        assertWrote(fixture.provision(), "PUT " + placeOf("Line OTIF"));
        assertThat(metabase.cards
                        .shelf
                        .named("Line OTIF")
                        .path("visualization_settings")
                        .path("gauge.segments")
                        .path(1)
                        .path("min")
                        .asDouble())
                .isEqualTo(0.93);
    }

    @Test
    void archivesTheQuestionOfATileThatIsGoneAndTakesItBackWithTheTile() throws Exception {
        provisionedOnce();
        String place = placeOf("Undercharge");
        String text = Files.readString(fixture.board.file("undercharge"));
        fixture.board.remove("undercharge");

        CommandRun run = fixture.provision();

        assertThat(metabase.writes()).as(run.output()).containsExactly("PUT " + placeOfDashboard(), "PUT " + place);
        assertThat(ProvisionFixture.counts(run)).isEqualTo("0 1 " + (ALL - 2) + " 1");
        assertThat(metabase.cards.shelf.named("Undercharge").path("archived").asBoolean())
                .isTrue();
        assertThat(dashboard().path("dashcards")).hasSize(28 - 1 + 5 + 3);
        assertWrote(fixture.provision());

        Files.writeString(fixture.board.file("undercharge"), text);
        assertWrote(fixture.provision(), "PUT " + place, "PUT " + placeOfDashboard());
        assertThat(metabase.cards.shelf.named("Undercharge").path("archived").asBoolean())
                .isFalse();
        assertWrote(fixture.provision());
    }

    @Test
    void sendsThePasswordAgainWhenMetabaseNoLongerGetsIn() {
        provisionedOnce();
        metabase.warehouses.password = "changed-8-since";
        var variables = fixture.variables();
        variables.put("INFULL_DB_PASSWORD", "changed-8-since");

        CommandRun run = fixture.provisionWith(variables);

        assertWrote(run, "PUT /api/database/10");
        assertThat(run.output()).doesNotContain("changed-8-since").contains("details.password");
        assertThat(fixture.provisionWith(variables).exitCode()).isZero();
        assertThat(metabase.writes()).isEmpty();
    }

    @Test
    void writesNothingInADryRun() {
        CommandRun fromNothing = fixture.provision("--dry-run");
        assertWrote(fromNothing);
        assertThat(ProvisionFixture.counts(fromNothing)).isEqualTo(ALL + " 0 0 0");
        assertThat(metabase.cards.shelf.all()).isEmpty();

        provisionedOnce();
        fixture.board.remove("undercharge");
        fixture.board.change("line_otif", tile -> tile.replace("title: Line OTIF", "title: OTIF of lines"));
        CommandRun run = fixture.provision("--dry-run");

        assertWrote(run);
        assertThat(run.message())
                .startsWith("Would leave Metabase at " + metabase.url()
                        + " with 0 created, 2 updated, 37 unchanged, 1 archived");
        assertThat(run.events("item_archived").get(0).path("message").asString())
                .isEqualTo("To be archived: question 'Undercharge'");
    }
}
