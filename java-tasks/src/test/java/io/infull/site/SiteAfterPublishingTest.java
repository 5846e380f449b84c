package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.GenerationPlan;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages never pass an old publication off as what readers see. */
@DatabaseTest
class SiteAfterPublishingTest {

    @TempDir
    private Path folder;

    private Path landing;
    private Path site;

    @BeforeEach
    void generate() throws IOException {
        landing = folder.resolve("landing");
        site = folder.resolve("site");
        new LandingGenerator()
                .generate(GenerationPlan.defaults().withLines(400), landing, folder.resolve("truth.json"), file -> {});
    }

    private static CommandRun done(TestWarehouse warehouse, Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private void runAsOf(TestWarehouse warehouse, String day) {
        done(warehouse, "run", "--landing", landing, "--as-of", day, "--site", site);
    }

    @Test
    void aRollbackWritesThePagesAgain(TestWarehouse warehouse) {
        runAsOf(warehouse, "2026-05-24");
        runAsOf(warehouse, "2026-05-31");
        CommandRun back = done(warehouse, "rollback", "--site", site);
        assertThat(back.result().get("site_publication").asInt()).isEqualTo(1);
        try (Browser browser = Browser.on(site).go("#/overview")) {
            assertThat(browser.text("#masthead")).contains("As of 2026-05-24", "publication 1");
            assertThat(browser.find("#notice").isDisplayed()).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void pagesThatWereNotWrittenAgainSayWhatReadersSee(TestWarehouse warehouse) {
        runAsOf(warehouse, "2026-05-24");
        done(warehouse, "transform", "--as-of", "2026-05-31");
        done(warehouse, "test");
        done(warehouse, "publish", "--site", site);
        try (Browser browser = Browser.on(site).go("#/overview")) {
            assertThat(browser.text("#masthead")).contains("publication 1");
            assertThat(browser.text("#notice"))
                    .startsWith("These pages show publication 1. Readers see publication 2, as of 2026-05-31, since ");
            done(warehouse, "report", "--format", "csv", "--site", site);
            browser.driver().navigate().refresh();
            browser.await("#/overview");
            assertThat(browser.text("#masthead")).contains("publication 2");
            assertThat(browser.find("#notice").isDisplayed()).isFalse();
        }
    }

    @Test
    void aPublicationWhosePagesCannotBeToldIsDoneAllTheSame(TestWarehouse warehouse) throws IOException {
        runAsOf(warehouse, "2026-05-24");
        done(warehouse, "transform", "--as-of", "2026-05-31");
        done(warehouse, "test");
        Path current = site.resolve("current.js");
        Files.delete(current);
        Files.writeString(Files.createDirectory(current).resolve("in"), "the way");
        CommandRun published = done(warehouse, "publish", "--site", site);
        assertThat(published.events("pages_not_told"))
                .singleElement()
                .extracting(event -> event.get("message").asString())
                .asString()
                .startsWith("The pages do not say what readers see now: Cannot tell the pages in " + site);
        assertThat(warehouse.value("select publication_id from ops.published")).isEqualTo("2");
    }

    @Test
    void pagesThatARunCouldNotWriteAreWrittenByTheNextOne(TestWarehouse warehouse) throws IOException {
        runAsOf(warehouse, "2026-05-24");
        Path versions = site.resolve("versions");
        Path aside = Files.move(versions, site.resolve("aside"));
        Files.writeString(versions, "a file, not a folder");
        CommandRun failed = CommandRun.of(
                warehouse.variables(), "run", "--landing", landing, "--as-of", "2026-05-31", "--site", site);
        assertThat(failed.exitCode()).isEqualTo(75);
        assertThat(failed.message())
                .startsWith("Cannot write the command center to " + site)
                .contains(
                        "Readers see publication 2 as of 2026-05-31; the pages show publication 1 until run or report "
                                + "can write them");
        Files.delete(versions);
        Files.move(aside, versions);

        CommandRun next = done(warehouse, "run", "--landing", landing, "--as-of", "2026-05-31", "--site", site);
        assertThat(next.message())
                .startsWith(
                        "No new file, and every model is published already; wrote the pages of publication 2, which "
                                + "were missing");
        assertThat(Files.readString(site.resolve("index.html"))).contains("versions/p2-");
        assertThat(CommandRun.of(
                                warehouse.variables(),
                                "run",
                                "--landing",
                                landing,
                                "--as-of",
                                "2026-05-31",
                                "--site",
                                site)
                        .exitCode())
                .isEqualTo(99);
    }

    @Test
    void aRunThatIsRefusedWritesPagesThatWereMissing(TestWarehouse warehouse) throws IOException {
        done(warehouse, "run", "--landing", landing, "--as-of", "2026-05-24");
        Files.writeString(landing.resolve("sales_orders_bad.csv"), "nothing,that,fits\n1,2,3\n");
        CommandRun refused = CommandRun.of(
                warehouse.variables(), "run", "--landing", landing, "--as-of", "2026-05-24", "--site", site);
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(65);
        assertThat(refused.result().get("site_publication").asInt()).isEqualTo(1);
    }

    @Test
    void aRollbackWhosePagesFailIsDoneAndSaysNotToBeRepeated(TestWarehouse warehouse) throws IOException {
        runAsOf(warehouse, "2026-05-24");
        runAsOf(warehouse, "2026-05-31");
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        CommandRun back = CommandRun.of(warehouse.variables(), "rollback", "--site", blocked);
        assertThat(back.exitCode()).isEqualTo(78);
        assertThat(back.result().get("message").asString())
                .startsWith(
                        "Readers see publication 1 as of 2026-05-24 again, but the command center does not show it: ")
                .contains("Do not roll back again: mend this and run report with --site");
        assertThat(warehouse.value("select publication_id from ops.published")).isEqualTo("1");
    }
}
