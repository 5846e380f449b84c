package io.infull.quality;

import static io.infull.quality.GateRun.keys;
import static io.infull.quality.GateRun.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ColumnChecksTest {

    private static final String KEY = "config: {unique_key: [order_id]}\n";
    private static final String SOUND = "'O1', 'C1', 'open', 1";

    @TempDir
    private Path folder;

    @Test
    void passesACandidateWhoseRowsHold(TestWarehouse warehouse) {
        SmallProject project =
                project("columns: [{name: order_id, data_tests: [not_null, unique]}, {name: status, data_tests: "
                        + "[accepted_values: {values: [open]}]}]");
        SmallProject.fill(warehouse, SOUND, "'O2', 'C1', null, 1");

        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("passed");
        assertThat(warehouse.value("select tested_at is not null from ops.publication"))
                .isEqualTo("t");
        assertThat(stored(warehouse, "unique_fact_orders_order_id")).isEqualTo("passed 0 holds");
        assertThat(warehouse.value("select count(*) from ops.test_result")).isEqualTo("3");
    }

    @Test
    void countsRowsWithoutAValue(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: customer_id, data_tests: [not_null]}]");
        SmallProject.fill(warehouse, SOUND, "'O2', null, 'open', 1", "'O3', null, 'open', 1");

        assertThat(GateRun.test(warehouse, project).failedChecks()).containsExactly("not_null_fact_orders_customer_id");

        assertThat(stored(warehouse, "not_null_fact_orders_customer_id"))
                .isEqualTo("failed 2 2 failures, for example order_id=O2; order_id=O3");
        assertThat(keys(warehouse, "not_null_fact_orders_customer_id")).isEqualTo("order_id=O2 | order_id=O3");
        assertThat(warehouse.value("select row_data from ops.test_failure where row_key = 'order_id=O2'"))
                .isEqualTo("{\"qty\": 1, \"status\": \"open\", \"order_id\": \"O2\", \"customer_id\": null}");
    }

    @Test
    void countsRepeatedValuesOnceEachAndKeepsAllTheirRows(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: order_id, data_tests: [unique]}]");
        SmallProject.fill(
                warehouse,
                "'O1', 'C1', 'open', 1",
                "'O1', 'C2', 'open', 1",
                "'O1', 'C2', 'open', 1",
                "'O2', 'C1', 'open', 1",
                "null, 'C1', 'open', 1",
                "null, 'C1', 'open', 1");

        GateRun.test(warehouse, project);

        assertThat(stored(warehouse, "unique_fact_orders_order_id")).startsWith("failed 1 1 failure, ");
        assertThat(keys(warehouse, "unique_fact_orders_order_id")).isEqualTo("order_id=O1 | order_id=O1 | order_id=O1");
    }

    @Test
    void countsRepeatedCombinationsInWhichNullsAreEqual(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .orders("data_tests: [unique_combination_of_columns: {combination_of_columns: [order_id, status]}]");
        SmallProject.fill(
                warehouse,
                "'O1', 'C1', 'open', 1",
                "'O1', 'C1', 'shut', 1",
                "'O2', 'C1', null, 1",
                "'O2', 'C2', null, 1");

        GateRun.test(warehouse, project);

        String check = "unique_combination_of_columns_fact_orders_order_id_status";
        assertThat(stored(warehouse, check)).startsWith("failed 1 ");
        assertThat(keys(warehouse, check)).isEqualTo("order_id=O2, status=null | order_id=O2, status=null");
    }

    @Test
    void countsDifferentUnacceptedValues(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: qty, data_tests: [accepted_values: {values: [1, 2]}]}]");
        SmallProject.fill(
                warehouse, "'O1', 'C1', 'x', 1.0", "'O2', 'C1', 'x', 3", "'O3', 'C1', 'x', 3", "'O4', 'C1', 'x', null");

        GateRun.test(warehouse, project);

        assertThat(stored(warehouse, "accepted_values_fact_orders_qty"))
                .isEqualTo("failed 1 1 failure, for example order_id=O2; order_id=O3");
    }

    @Test
    void countsRowsWithoutAParentAndIgnoresRepeatedParents(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: customer_id, data_tests: [not_null, relationships: "
                + "{to: ref('dim_customers'), field: customer_id}]}, {name: order_id, data_tests: [unique]}]");
        SmallProject.fill(warehouse, "'O1', 'C2', 'x', 1", "'O2', 'C9', 'x', 1", "'O3', null, 'x', 1");

        GateRun.test(warehouse, project);

        assertThat(keys(warehouse, "relationships_fact_orders_customer_id")).isEqualTo("order_id=O2");
        assertThat(stored(warehouse, "not_null_fact_orders_customer_id")).startsWith("failed 1 ");
        assertThat(stored(warehouse, "unique_fact_orders_order_id")).startsWith("passed 0 ");
    }

    @Test
    void looksOnlyAtRowsThatWhereSelects(TestWarehouse warehouse) {
        SmallProject project = project(
                "columns: [{name: customer_id, data_tests: [not_null: {config: {where: \"status = "
                        + "'open' -- not the others\"}}]}, {name: order_id, data_tests: [unique: {config: {where: qty > 1 or qty < 0}}]}]");
        SmallProject.fill(
                warehouse,
                "'O1', null, 'shut', 1",
                "'O2', null, 'open', 1",
                "'O3', null, null, 1",
                "'O1', 'C1', 'x', 2");

        GateRun.test(warehouse, project);

        assertThat(keys(warehouse, "not_null_fact_orders_customer_id")).isEqualTo("order_id=O2");
        assertThat(stored(warehouse, "unique_fact_orders_order_id")).isEqualTo("passed 0 holds");
    }

    @Test
    void warnsBelowErrorIfAndFailsFromThere(TestWarehouse warehouse) {
        SmallProject project = project("""
                columns:
                  - name: customer_id
                    data_tests:
                      - not_null: {name: few, config: {warn_if: '>0', error_if: '>2'}}
                      - not_null: {name: many, config: {error_if: '>1'}}
                      - not_null: {name: tolerated, config: {warn_if: '>2', error_if: '>2'}}
                      - not_null: {name: mild, config: {severity: warn, error_if: '>0'}}
                """);
        SmallProject.fill(warehouse, "'O1', null, 'x', 1", "'O2', null, 'x', 1");

        assertThat(GateRun.test(warehouse, project).failedChecks()).containsExactly("many");

        assertThat(stored(warehouse, "few")).startsWith("warned 2 ");
        assertThat(stored(warehouse, "tolerated")).startsWith("passed 2 ");
        assertThat(stored(warehouse, "mild")).startsWith("warned 2 ");
    }

    @Test
    void publishesWithWarnings(TestWarehouse warehouse) {
        SmallProject project =
                project("columns: [{name: customer_id, data_tests: [not_null: {config: {severity: warn}}]}]");
        SmallProject.fill(warehouse, "'O1', null, 'x', 1");

        assertThat(GateRun.test(warehouse, project).outcome().sentence()).isEqualTo("Passed 0 checks, 1 warned");

        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("passed");
    }

    @Test
    void keepsAHundredRowsOfACheck(TestWarehouse warehouse) {
        SmallProject project = project("columns: [{name: customer_id, data_tests: [not_null]}]");
        SmallProject.fill(warehouse);
        warehouse.execute(
                "insert into candidate.fact_orders select 'O' || number from generate_series(1, 250) as number");

        GateRun.test(warehouse, project);

        assertThat(warehouse.value("select failures from ops.test_result")).isEqualTo("250");
        assertThat(warehouse.value("select count(*) from ops.test_failure")).isEqualTo("100");
    }

    @Test
    void readsAModelOnceForAllItsChecks(TestWarehouse warehouse) {
        SmallProject project = project("""
                columns:
                  - {name: order_id, data_tests: [not_null, unique]}
                  - name: customer_id
                    data_tests: [not_null, relationships: {to: dim_customers, field: customer_id}]
                  - {name: status, data_tests: [accepted_values: {values: [open]}]}
                """);
        SmallProject.fill(warehouse, SOUND);
        String scans = "select seq_scan from pg_stat_user_tables where schemaname = 'candidate' "
                + "and relname = 'fact_orders'";
        assertThat(warehouse.value(scans)).isEqualTo("0");

        GateRun.test(warehouse, project);

        // A session counts its scans when it ends, a moment after the client has left.
        for (int wait = 0; wait < 100 && warehouse.value(scans).equals("0"); wait++) {
            warehouse.execute("select pg_sleep(0.05)");
        }
        assertThat(warehouse.value(scans)).isEqualTo("1");
    }

    @Test
    void refusesAColumnThatTheCandidateDoesNotHave(TestWarehouse warehouse) {
        SmallProject project = project("columns:\n  - name: custmer_id\n    data_tests: [not_null]");
        SmallProject.fill(warehouse);
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Test not_null_fact_orders_custmer_id (" + project.file("models/marts/fact_orders.yml")
                        + " line 6) names column custmer_id, which fact_orders does not have. "
                        + "Did you mean customer_id?");
        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("testing");
    }

    @Test
    void namesTheCheckWhoseConditionPostgresRefuses(TestWarehouse warehouse) {
        SmallProject project = project(
                "columns:\n  - name: customer_id\n    data_tests:\n      - not_null\n      - unique: {config: {where: statos = 1}}");
        SmallProject.fill(warehouse);
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("PostgreSQL refused test unique_fact_orders_customer_id ("
                        + project.file("models/marts/fact_orders.yml") + " line 8): column \"statos\" does not exist")
                .hasMessageEndingWith("(SQLSTATE 42703)");
    }

    private SmallProject project(String columns) {
        return SmallProject.in(folder).orders(KEY + columns);
    }
}
