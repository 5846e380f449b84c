package io.infull.quality;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.error.InputMissing;
import io.infull.error.Overtaken;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class GateTest {

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void writeProject() {
        project = SmallProject.in(folder)
                .orders("columns: [{name: order_id, data_tests: [not_null]}, {name: qty, data_tests: [not_null]}]");
    }

    @Test
    void refusesAndNamesTheChecksThatFailed(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "null, 'C1', 'x', null");

        GateReport report = GateRun.test(warehouse, project);

        assertThat(report.outcome().exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.outcome().sentence())
                .isEqualTo("Cannot publish: 2 checks failed in run r1: "
                        + "[not_null_fact_orders_order_id, not_null_fact_orders_qty]");
        assertThat(report.outcome().counts())
                .isEqualTo(Map.of("publication", 1L, "checks", 2, "passed", 0L, "warned", 0L, "failed", 2L));
        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"built", "testing", "passed", "refused"})
    void decidesAnewAboutWhatIsNotPublished(String state, TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");
        warehouse.execute("update ops.publication set state = '" + state + "'");

        assertThat(GateRun.test(warehouse, project).outcome().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("passed");
    }

    @Test
    void keepsTheResultsOfTheLastTestOnly(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "null, 'C1', 'x', 1");
        GateRun.test(warehouse, project);
        warehouse.execute("delete from candidate.fact_orders");

        GateRun.test(warehouse, project);

        assertThatTable(warehouse, "ops.test_result where outcome = 'passed'").hasRows(2);
        assertThatTable(warehouse, "ops.test_result").hasRows(2);
        assertThatTable(warehouse, "ops.test_failure").hasRows(0);
    }

    @Test
    void findsNothingToTestBeforeATransform(TestWarehouse warehouse) {
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(InputMissing.class)
                .hasMessage("Nothing to test: no candidate was built. Run transform first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"building", "abandoned"})
    void doesNotTestWhatIsHalfBuilt(String state, TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");
        warehouse.execute("update ops.publication set state = '" + state + "'");

        assertThatThrownBy(() -> GateRun.test(warehouse, project)).isInstanceOf(InputMissing.class);

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo(state);
    }

    @Test
    void hasNothingToDecideAboutWhatIsPublished(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "null, 'C1', 'x', 1");
        warehouse.execute("update ops.publication set state = 'published'");

        GateReport report = GateRun.test(warehouse, project);

        assertThat(report.outcome().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(report.outcome().sentence()).isEqualTo("Nothing to test: publication 1 is published already");
        assertThatTable(warehouse, "ops.test_result").hasRows(0);
    }

    @Test
    void leavesTheCandidateOfAnotherRunAlone(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");
        warehouse.execute("update ops.publication set run_id = 'r2'");

        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("r1")
                .hasMessageContaining("r2");

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("built");
    }

    @Test
    void decidesNothingOnceAnotherCommandTookTheCandidateOver(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");
        // The check itself is the moment at which the other command comes.
        warehouse.execute("""
                create extension dblink;
                create function candidate.overtake() returns text language sql security definer as $$
                    select public.dblink_exec('dbname=' || current_database() || ' port=' || current_setting('port')
                        || ' user=postgres host=localhost password=postgres',
                        'update ops.publication set fence = nextval(''ops.fence'')')
                $$;
                """);
        project.write(
                "tests/orders_are_quiet.sql", "select order_id from fact_orders where candidate.overtake() is null");

        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(Overtaken.class)
                .hasMessage(
                        "Publication 1 was taken over by another command. Nothing was changed; run transform again.");

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("testing");
        assertThatTable(warehouse, "ops.test_result").hasRows(0);
    }

    @Test
    void claimsSoThatAnEarlierHolderCanNoLongerMove(TestWarehouse warehouse) {
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");
        var before = warehouse.database().transaction(Publications::candidate).orElseThrow();

        GateRun.test(warehouse, project);

        assertThatThrownBy(() -> warehouse.database().transaction(session -> {
                    Publications.move(session, before, State.refused);
                    return null;
                }))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void refusesAProjectWithoutAnyCheck(TestWarehouse warehouse) {
        SmallProject.fill(warehouse);
        project.orders("");
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Nothing to check in " + folder + ": expected tests beside the models. "
                        + "A gate without checks lets everything through");
    }

    @Test
    void tellsTheProblemsOfAllChecksAtOnce(TestWarehouse warehouse) {
        SmallProject.fill(warehouse);
        project.write("tests/first_holds.sql", "select\n    wrong\nfrom fact_orders");
        project.write("tests/second_holds.sql", "select qty from fact_orders where status > 1");
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("2 problems:")
                .hasMessageContaining("PostgreSQL refused " + project.file("tests/first_holds.sql")
                        + " line 2:5: column \"wrong\" does not exist (SQLSTATE 42703)")
                .hasMessageContaining(project.file("tests/second_holds.sql") + " line 1:42: operator does not exist");
    }
}
