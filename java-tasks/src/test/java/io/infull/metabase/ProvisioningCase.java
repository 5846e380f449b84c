package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** One command over one stub, whose requests all have to keep the contract, and whose output tells no password. */
abstract class ProvisioningCase {

    /** Tiles, what is published, KPIs and policies in words, and a list of values for each of six filters. */
    static final int QUESTIONS = 28 + 3 + 6;

    static final int ALL = QUESTIONS + 3;

    @TempDir
    Path folder;

    ProvisionFixture fixture;
    StubMetabase metabase;

    @BeforeEach
    void start() {
        fixture = new ProvisionFixture(folder);
        metabase = fixture.metabase;
    }

    @AfterEach
    void noRequestWasAgainstTheContract() {
        assertThat(metabase.violations()).isEmpty();
        assertThat(metabase.isLoggedIn()).as("the session was ended").isFalse();
        assertThat(fixture.outputs()).doesNotContain(StubMetabase.PASSWORD, ProvisionFixture.READ_PASSWORD);
        fixture.close();
    }

    CommandRun provisionedOnce() {
        CommandRun run = fixture.provision();
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    void assertWrote(CommandRun run, String... writes) {
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(metabase.writes()).as(run.output()).containsExactly(writes);
    }

    String placeOf(String question) {
        return "/api/card/" + metabase.cards.shelf.named(question).path("id").asLong();
    }

    ObjectNode dashboard() {
        return metabase.dashboards.shelf.named("KPI Command Center");
    }

    String placeOfDashboard() {
        return "/api/dashboard/" + dashboard().path("id").asLong();
    }
}
