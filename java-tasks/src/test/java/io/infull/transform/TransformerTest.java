package io.infull.transform;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.TransientFault;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class TransformerTest {

    private static final String BUILDS_SLOWLY = "select exists (select 1 from pg_stat_activity where "
            + "datname = current_database() and state = 'active' and query like 'create table build.%fact_slow%')";

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void landTwoLines(TestWarehouse warehouse) {
        project = TestProject.ofOrders(folder);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) "
                + "values ('O1', 'S1', 10), ('O2', 'S1', 20)");
    }

    @Test
    void buildsACandidateThatReadersDoNotSee(TestWarehouse warehouse) {
        TransformReport report = Runs.transform(warehouse, folder);

        assertThat(report).isEqualTo(new TransformReport(report.publicationId(), Runs.AS_OF, 2, 0, 3));
        assertThatTable(warehouse, "candidate.fact_lines").hasRows(2);
        assertThat(warehouse.value("select qty from candidate.fact_totals")).isEqualTo("30");
        assertThat(warehouse.value("select as_of_date from candidate.fact_lines limit 1"))
                .isEqualTo("2026-03-01");
        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("built");
        assertThatTable(warehouse, "pg_views where schemaname = 'analytics' and viewname like '%fact%'")
                .hasRows(0);
    }

    @Test
    void refusesAFigureThatMovesByItselfBeforeAnythingIsBuilt(TestWarehouse warehouse) {
        project.kpi("kpi_lines", "select lines as numerator, extract(day from now()) as denominator from fact_totals");

        assertThatThrownBy(() -> Runs.transform(warehouse, folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Model kpi_lines moves by itself: expected rows that depend on data alone but found now() ("
                        + folder.resolve("models/kpis/kpi_lines.sql")
                        + " line 1). Take as_of_date from run_parameters");
        assertThatTable(warehouse, "ops.publication").hasRows(0);
        assertThatTable(warehouse, "ops.part").hasRows(0);
    }

    @Test
    void registersEveryPartWithItsRows(TestWarehouse warehouse) {
        Runs.transform(warehouse, folder);

        assertThat(warehouse.value("select string_agg(model || '=' || row_count, ' ' order by model) from ops.part"))
                .isEqualTo("fact_lines=2 fact_totals=1");
        assertThat(warehouse.value("select string_agg(model || ' ' || outcome, ', ' order by model) from ops.node_run"))
                .isEqualTo("fact_lines built, fact_totals built, kpi_lines built, run_parameters built, "
                        + "stg_lines built");
    }

    @Test
    void hasNothingToDoWhenAllOfItIsPublished(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);

        assertThat(Runs.transform(warehouse, folder).publicationId()).isEmpty();
        assertThatTable(warehouse, "ops.publication").hasRows(1);
    }

    @Test
    void buildsAgainWhenSomeoneChangedARawTableByHand(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        warehouse.execute("update raw.sales_orders set qty_ordered = 11 where order_id = 'O1'");

        assertThat(Runs.transform(warehouse, folder).built()).isEqualTo(2);
        assertThat(warehouse.value("select qty from candidate.fact_totals")).isEqualTo("31");
        assertThat(warehouse.value("select qty from analytics.fact_totals")).isEqualTo("30");
    }

    @Test
    void buildsOnlyWhatAChangedModelReaches(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        project.mart("fact_totals", "select count(*) as lines, sum(qty_ordered) * 2 as qty from fact_lines");

        TransformReport report = Runs.transform(warehouse, folder);

        assertThat(report.built()).isEqualTo(1);
        assertThat(report.reused()).isEqualTo(1);
        assertThat(warehouse.value("select qty from candidate.fact_totals")).isEqualTo("60");
    }

    @Test
    void goesOnWhereAKilledTransformStopped(TestWarehouse warehouse) {
        project.mart("fact_totals", "select count(*) / 0 as lines, sum(qty_ordered) as qty from fact_lines");
        assertThatThrownBy(() -> Runs.transform(warehouse, folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("PostgreSQL refused " + folder.resolve("models/marts/fact_totals.sql")
                        + ": division by zero (SQLSTATE 22012)");
        assertThat(warehouse.value("select message from ops.node_run where outcome = 'failed'"))
                .contains("division by zero");

        TestProject.ofOrders(folder);
        TransformReport report = Runs.transform(warehouse, folder);

        assertThat(report.reused()).isEqualTo(1);
        assertThat(report.built()).isEqualTo(1);
        assertThat(warehouse.value("select string_agg(state, ' ' order by publication_id) from ops.publication"))
                .isEqualTo("abandoned built");
    }

    @Test
    void buildsASelectionOnTopOfWhatIsPublished(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O3', 'S1', 5)");

        TransformReport report = Runs.transform(warehouse, folder, "fact_lines");

        assertThat(report.built()).isEqualTo(1);
        assertThatTable(warehouse, "candidate.fact_lines").hasRows(3);
        assertThat(warehouse.value("select lines from candidate.fact_totals")).isEqualTo("2");
    }

    @Test
    void refusesASelectionAsOfAnotherDate(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);
        TransformRequest request =
                new TransformRequest(Optional.of(LocalDate.of(2026, 3, 2)), Runs.AS_OF, List.of("fact_lines"), false);

        assertThatThrownBy(() ->
                        Runs.as(warehouse, Runs.run("partial", 1), "transform", open -> new Transformer(open, folder)
                                .transform(request)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("A selection keeps the as-of date of the published models: expected 2026-03-01 but found "
                        + "2026-03-02. Leave out --as-of, or run without --select");
    }

    @Test
    void refusesASelectionWhileNothingIsPublished(TestWarehouse warehouse) {
        assertThatThrownBy(() -> Runs.transform(warehouse, folder, "fact_totals"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("was never published and is not selected");
    }

    @Test
    void namesTheNearestModelWhenASelectedOneIsUnknown(TestWarehouse warehouse) {
        assertThatThrownBy(() -> Runs.transform(warehouse, folder, "fact_line+"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Unknown model 'fact_line'. Did you mean fact_lines?");
    }

    @Test
    void buildsAllAnewOnAFullRefresh(TestWarehouse warehouse) {
        Runs.transformAndPublish(warehouse, folder);

        TransformReport report =
                Runs.as(warehouse, Runs.run("again", 1), "transform", open -> new Transformer(open, folder)
                        .transform(new TransformRequest(Optional.empty(), Runs.AS_OF, List.of(), true)));

        assertThat(report.built()).isEqualTo(2);
        assertThat(report.publicationId()).isPresent();
    }

    @Test
    void plansAgainWhenARawTableChangesWhileItBuilds(TestWarehouse warehouse) throws InterruptedException {
        // fact_slow gives the test time to change raw after the plan and before fact_lines, which reads fact_slow.
        project.mart(
                "fact_slow",
                "select count(*) as slept from generate_series(1, 3000) as a cross join generate_series(1, 9000) as b");
        project.mart(
                "fact_lines",
                "select order_id, sku_id, qty_ordered, as_of_date from stg_lines cross join run_parameters "
                        + "cross join fact_slow");
        Thread person = new Thread(() -> {
            while (warehouse.value(BUILDS_SLOWLY).equals("f")) {
                Thread.onSpinWait();
            }
            warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O9', 'S9', 7)");
        });
        person.start();
        TransformReport report = Runs.transform(warehouse, folder);
        person.join();

        assertThatTable(warehouse, "ops.publication").hasRows(2);
        assertThat(report.reused()).isEqualTo(1);
        assertThatTable(warehouse, "candidate.fact_lines").hasRows(3);
        assertThat(warehouse.value("select raw_versions ->> 'sales_orders' from ops.publication "
                        + "order by publication_id desc limit 1"))
                .isEqualTo(warehouse.value("select count(*) || ':' || sum(change_id) from ops.raw_change"));
    }

    @Test
    void leavesQuestionMarksInAModelAlone(TestWarehouse warehouse) {
        project.mart(
                "fact_flags",
                "select jsonb_exists(cast('{\"a\": 1}' as jsonb), 'a') as has_a, "
                        + "cast('{\"a\": 1}' as jsonb) ? 'a' as has_a_too from run_parameters");

        Runs.transform(warehouse, folder);

        assertThat(warehouse.value("select has_a_too from candidate.fact_flags"))
                .isEqualTo("t");
    }

    @Test
    void letsOnlyOneWriterIn(TestWarehouse warehouse) {
        Runs.as(warehouse, Runs.run("first", 1), "transform", first -> {
            assertThatThrownBy(() -> Runs.transform(warehouse, folder))
                    .isInstanceOf(TransientFault.class)
                    .hasMessage("Cannot transform: another InFull command is writing to this warehouse. "
                            + "Try again when it has ended.");
            return null;
        });
    }

    @Test
    void refusesAnOutdatedAttempt(TestWarehouse warehouse) {
        Runs.as(warehouse, Runs.run("daily", 2), "transform", open -> null);

        assertThatThrownBy(() -> Runs.as(warehouse, Runs.run("daily", 1), "transform", open -> null))
                .isInstanceOf(TransientFault.class)
                .hasMessage("Attempt 1 of transform in run daily is outdated: a newer attempt was started. "
                        + "Nothing was done.");
    }
}
