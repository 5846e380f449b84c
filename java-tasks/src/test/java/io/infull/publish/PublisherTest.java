package io.infull.publish;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.db.Isolation;
import io.infull.error.BadConfiguration;
import io.infull.error.DataRefused;
import io.infull.error.InputMissing;
import io.infull.error.Overtaken;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class PublisherTest {

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void landOneLine(TestWarehouse warehouse) {
        project = TestProject.ofOrders(folder);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O1', 'S1', 10)");
    }

    private static void landAnotherLine(TestWarehouse warehouse, String order) {
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('" + order + "', 'S1', 1)");
    }

    @Test
    void showsTheCandidateToReaders(TestWarehouse warehouse) {
        PublishReport report = Runs.transformAndPublish(warehouse, folder);

        assertThatTable(warehouse, "analytics.fact_lines").hasRows(1);
        assertThat(warehouse.value("select publication_id from analytics.current_publication"))
                .isEqualTo(Long.toString(report.publicationId()));
        assertThat(report.viewsWritten()).isEqualTo(4);
    }

    @Test
    void updatesOneRowAndNoViewWhenOnlyDataChanged(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        String viewBefore = warehouse.value("select xmin from pg_class where oid = 'analytics.fact_lines'::regclass");
        landAnotherLine(warehouse, "O2");

        PublishReport report = Runs.transformAndPublish(warehouse, folder);

        assertThat(report.viewsWritten()).isZero();
        assertThat(warehouse.value("select xmin from pg_class where oid = 'analytics.fact_lines'::regclass"))
                .isEqualTo(viewBefore);
        assertThatTable(warehouse, "analytics.fact_lines").hasRows(2);
    }

    @Test
    void leavesAnOlderSnapshotOnTheOldPublication(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        landAnotherLine(warehouse, "O2");

        warehouse.database().transaction(Isolation.SNAPSHOT, reader -> {
            assertThat(TestWarehouse.valueIn(reader, "select lines from analytics.fact_totals"))
                    .isEqualTo("1");
            Runs.transformAndPublish(warehouse, folder);
            assertThat(TestWarehouse.valueIn(reader, "select lines from analytics.fact_totals"))
                    .isEqualTo("1");
            assertThat(TestWarehouse.valueIn(reader, "select count(*) from analytics.fact_lines"))
                    .isEqualTo("1");
            return null;
        });
        assertThat(warehouse.value("select lines from analytics.fact_totals")).isEqualTo("2");
    }

    @Test
    void readsOnlyThePartThatIsPublished(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        landAnotherLine(warehouse, "O2");
        Runs.transformAndPublish(warehouse, folder);

        List<String> plan = warehouse
                .database()
                .transaction(session -> session.list(
                        "explain (analyze, costs off, timing off) select * from analytics.fact_lines",
                        row -> row.text("QUERY PLAN")));
        assertThat(String.join("\n", plan)).contains("never executed");
    }

    @Test
    void refusesWhatWasNotTested(TestWarehouse warehouse) {
        assertThatThrownBy(() -> Runs.publish(warehouse))
                .isInstanceOf(InputMissing.class)
                .hasMessage("Nothing to publish: no candidate was built yet. Run transform and test first");
        Runs.transform(warehouse, folder);
        assertThatThrownBy(() -> Runs.publish(warehouse))
                .isInstanceOf(InputMissing.class)
                .hasMessageContaining("is built, expected passed. Run test first");
    }

    @Test
    void refusesWhatTheChecksRefused(TestWarehouse warehouse) {
        Runs.transform(warehouse, folder);
        warehouse.database().transaction(session -> {
            Publication candidate = Publications.candidate(session).orElseThrow();
            Publications.move(session, Publications.claim(session, candidate, State.testing), State.refused);
            return null;
        });

        assertThatThrownBy(() -> Runs.publish(warehouse))
                .isInstanceOf(DataRefused.class)
                .hasMessageStartingWith("Cannot publish: the checks refused candidate 1 of run test-run.");
        assertThat(warehouse.value("select publication_id from ops.published")).isNull();
    }

    @Test
    void letsOnlyTheRunThatTestedPublish(TestWarehouse warehouse) {
        Runs.transform(warehouse, folder);
        Runs.pass(warehouse);

        assertThatThrownBy(() -> Runs.as(warehouse, Runs.run("other-run", 1), "publish", open -> new Publisher(
                                open, new AsOfOrder(CommandRun.CLOCK))
                        .publish()))
                .isInstanceOf(Overtaken.class)
                .hasMessage("Run other-run does not own candidate 1: run test-run made it later. "
                        + "Nothing was changed; start run other-run again from transform.");
    }

    @Test
    void publishesNothingWhenANewerAttemptWasStarted(TestWarehouse warehouse) {
        Runs.transform(warehouse, folder);
        Runs.pass(warehouse);

        assertThatThrownBy(() -> Runs.as(warehouse, Runs.run("test-run", 1), "publish", orphan -> {
                    warehouse.execute("update ops.attempt set attempt = 2 where command = 'publish'");
                    return new Publisher(orphan, new AsOfOrder(CommandRun.CLOCK)).publish();
                }))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("or a newer attempt was started");
        assertThat(warehouse.value("select publication_id from ops.published")).isNull();
        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("passed");
    }

    @Test
    void publishesNothingWhenAnotherPublicationIsCurrentThanWhenItWasBuilt(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        landAnotherLine(warehouse, "O2");
        Runs.transformAndPublish(warehouse, folder);
        landAnotherLine(warehouse, "O3");
        Runs.transform(warehouse, folder);
        Runs.pass(warehouse);
        warehouse.execute("update ops.published set publication_id = 1");

        assertThatThrownBy(() -> Runs.publish(warehouse))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("another run published meanwhile");
        assertThat(warehouse.value("select lines from analytics.fact_totals")).isEqualTo("1");
    }

    @Test
    void isDoneWhenAFormerTryHadSucceeded(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);

        assertThat(Runs.publish(warehouse).alreadyPublished()).isTrue();
    }

    @Test
    void saysWhatReadersSeeWhenTheCandidateWasTakenBack(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        landAnotherLine(warehouse, "O2");
        Runs.transformAndPublish(warehouse, folder);
        Runs.as(warehouse, Runs.run("test-run", 1), "rollback", open -> new Rollback(open).to(Optional.empty()));

        assertThatThrownBy(() -> Runs.publish(warehouse))
                .isInstanceOf(Overtaken.class)
                .hasMessage("Cannot publish: publication 2 was published already, and taken back since: readers see "
                        + "publication 1 as of 2026-03-01. To show 2 again, run rollback --to 2; for newer data, "
                        + "run transform, test and publish");
        assertThat(warehouse.value("select lines from analytics.fact_totals")).isEqualTo("1");
        Runs.as(warehouse, Runs.run("test-run", 1), "rollback", open -> new Rollback(open).to(Optional.of(2L)));
        assertThat(Runs.publish(warehouse).alreadyPublished()).isTrue();
    }

    @Test
    void keepsTheGrantsOfOthersWhenAViewMustBeMadeAnew(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        warehouse.execute("grant select on analytics.fact_totals to pg_monitor");
        project.mart("fact_totals", "select sum(qty_ordered) as qty, count(*) as lines from fact_lines");

        Runs.transformAndPublish(warehouse, folder);

        assertThat(warehouse.value("select has_table_privilege('pg_monitor', 'analytics.fact_totals', 'select')"))
                .isEqualTo("t");
        assertThat(warehouse.value("select has_table_privilege('infull_reader', 'analytics.fact_totals', 'select')"))
                .isEqualTo("t");
    }

    @Test
    void refusesToBreakSomeoneElsesView(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        warehouse.execute("create view public.mine as select lines from analytics.fact_totals");
        project.mart("fact_totals", "select sum(qty_ordered) as qty, count(*) as lines from fact_lines");

        assertThatThrownBy(() -> Runs.transformAndPublish(warehouse, folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("views outside InFull read them");
        assertThat(warehouse.value("select lines from public.mine")).isEqualTo("1");
    }

    @Test
    void dropsTheViewOfAModelThatIsGone(TestWarehouse warehouse) throws IOException {
        Runs.transformAndPublish(warehouse, folder);
        Files.delete(folder.resolve("models/kpis/kpi_lines.sql"));
        Files.delete(folder.resolve("models/kpis/kpi_lines.yml"));

        Runs.transformAndPublish(warehouse, folder);

        assertThat(warehouse.value("select to_regclass('analytics.kpi_lines')")).isNull();
        assertThatTable(warehouse, "analytics.fact_totals").hasRows(1);
    }

    @Test
    void grantsReadersTheMartsAndNotTheStagingViews(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);

        assertThat(warehouse.value("select has_table_privilege('infull_reader', 'analytics.fact_lines', 'select')"))
                .isEqualTo("t");
        assertThat(warehouse.value("select has_table_privilege('infull_reader', 'analytics.stg_lines', 'select')"))
                .isEqualTo("f");
        assertThat(warehouse.value("select has_schema_privilege('infull_reader', 'build', 'usage')"))
                .isEqualTo("f");
    }
}
