package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Prepared;
import io.infull.testing.StartsFrom;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages never pass an old publication off as what readers see. */
@DatabaseTest
class SiteAfterPublishingTest {

    @TempDir
    private Path folder;

    private Path landing;
    private Path site;

    /** Publication 1, with its pages. */
    static class Once implements StartsFrom.Start {

        @Override
        public void make(TestWarehouse warehouse, Path folder) throws IOException {
            Path landing = folder.resolve("landing");
            new LandingGenerator()
                    .generate(
                            Plans.defaults().withLines(400).plan(), landing, folder.resolve("truth.json"), file -> {});
            runAsOf(warehouse, folder, "2026-05-24");
        }
    }

    /** Publication 2 of a week later, with its pages, after publication 1. */
    static final class Twice extends Once {

        @Override
        public void make(TestWarehouse warehouse, Path folder) throws IOException {
            super.make(warehouse, folder);
            runAsOf(warehouse, folder, "2026-05-31");
        }
    }

    private void takeFiles(Class<? extends StartsFrom.Start> start) {
        Prepared.copyFiles(start, folder);
        landing = folder.resolve("landing");
        site = folder.resolve("site");
    }

    private static CommandRun done(TestWarehouse warehouse, Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private static void runAsOf(TestWarehouse warehouse, Path folder, String day) {
        Path site = folder.resolve("site");
        done(warehouse, "run", "--landing", folder.resolve("landing"), "--as-of", day, "--site", site);
    }

    @Test
    @StartsFrom(Twice.class)
    void aRollbackWritesThePagesAgain(TestWarehouse warehouse) {
        takeFiles(Twice.class);
        CommandRun back = done(warehouse, "rollback", "--site", site);
        assertThat(back.result().get("site_publication").asInt()).isEqualTo(1);
        try (Browser browser = Browser.on(site).go("#/overview")) {
            assertThat(browser.text("#masthead")).contains("As of 2026-05-24", "publication 1");
            assertThat(browser.find("#notice").isDisplayed()).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @StartsFrom(Once.class)
    void pagesThatWereNotWrittenAgainSayWhatReadersSee(TestWarehouse warehouse) {
        takeFiles(Once.class);
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
    @StartsFrom(Once.class)
    void aPublicationWhosePagesCannotBeToldIsDoneAllTheSame(TestWarehouse warehouse) throws IOException {
        takeFiles(Once.class);
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
    @StartsFrom(Once.class)
    void pagesThatARunCouldNotWriteAreWrittenByTheNextOne(TestWarehouse warehouse) throws IOException {
        takeFiles(Once.class);
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
        takeFiles(Once.class);
        site = folder.resolve("no site yet");
        done(warehouse, "run", "--landing", landing, "--as-of", "2026-05-24");
        Files.writeString(landing.resolve("sales_orders_bad.csv"), "nothing,that,fits\n1,2,3\n");
        CommandRun refused = CommandRun.of(
                warehouse.variables(), "run", "--landing", landing, "--as-of", "2026-05-24", "--site", site);
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(65);
        assertThat(refused.result().get("site_publication").asInt()).isEqualTo(1);
    }

    @Test
    @StartsFrom(Twice.class)
    void aRollbackWhosePagesFailIsDoneAndSaysNotToBeRepeated(TestWarehouse warehouse) throws IOException {
        takeFiles(Twice.class);
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
