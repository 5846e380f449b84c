package io.infull.quality;

import static io.infull.quality.GateRun.stored;
import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class UnitTestsTest {

    private static final String FACT_UNIT_TESTS = "models/marts/fact_orders_unit_tests.yml";

    @TempDir
    private Path folder;

    /** A new warehouse knows those of this repository's project. */
    @BeforeEach
    void forgetPasses(TestWarehouse warehouse) {
        warehouse.execute("delete from ops.unit_test_pass");
    }

    @Test
    void passesWhenTheModelGivesTheExpectedRowsInAnyOrder(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given:
                  - input: ref('stg_orders')
                    rows:
                      - {order_id: O1, qty: 1.50}
                      - {order_id: O2, qty: null, status: open}
                expect:
                  rows:
                    - {order_id: O2, status: open, qty: null}
                    - {order_id: O1, status: null, qty: 1.5}
                """);

        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();

        assertThat(stored(warehouse, "rule_holds")).isEqualTo("passed 0 gives the expected rows");
        assertThatTable(warehouse, "candidate.stg_orders").hasRows(0);
    }

    @Test
    void failsWithADifferenceOfRows(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given:
                  - input: stg_orders
                    rows: [{order_id: O1, qty: 1}, {order_id: O2, qty: 2}]
                expect:
                  rows: [{order_id: O1, qty: 1}, {order_id: O2, qty: 3}]
                """);

        assertThat(GateRun.test(warehouse, project).failedChecks()).containsExactly("rule_holds");

        assertThat(stored(warehouse, "rule_holds"))
                .isEqualTo("failed 2 2 rows differ\n  missing order_id=O2, qty=3\n  unexpected order_id=O2, qty=2");
        assertThat(warehouse.value("select severity from ops.test_result")).isEqualTo("error");
        assertThatTable(warehouse, "ops.test_failure where row_data ->> 'order_id' = 'O2'")
                .hasRows(2);
        assertThatTable(warehouse, "ops.unit_test_pass").hasRows(0);
    }

    @Test
    void countsEqualRowsAsOftenAsTheyOccur(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{order_id: O1}, {order_id: O1}]}]
                expect: {rows: [{order_id: O1}]}
                """);

        GateRun.test(warehouse, project);

        assertThat(stored(warehouse, "rule_holds")).isEqualTo("failed 1 1 row differs\n  unexpected order_id=O1");
    }

    @Test
    void expectsNoRowsWhereNoneAreListed(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{order_id: O1}]}]
                expect: {rows: []}
                """);

        GateRun.test(warehouse, project);

        assertThat(stored(warehouse, "rule_holds"))
                .isEqualTo("failed 1 1 row differs\n"
                        + "  unexpected order_id=O1, customer_id=null, status=null, qty=null");
    }

    @Test
    void givesRawRowsToStagingModels(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder).write("models/staging/stg_orders.yml", """
                models: [{name: stg_orders}]
                unit_tests:
                  - name: staging_renames
                    model: stg_orders
                    given: [{input: raw.sales_orders, rows: [{order_id: O1, sku_id: S1, qty_ordered: 5}]}]
                    expect: {rows: [{order_id: O1, qty: 5}]}
                """);
        SmallProject.fill(warehouse);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('REAL', 'S')");

        GateRun.test(warehouse, project);

        assertThat(stored(warehouse, "staging_renames")).isEqualTo("passed 0 gives the expected rows");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(1);
    }

    @Test
    void remembersAPassUntilTheModelChanges(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{order_id: O1, qty: 1}]}]
                expect: {rows: [{order_id: O1, qty: 1}]}
                """);
        GateRun.test(warehouse, project);
        assertThatTable(warehouse, "ops.unit_test_pass").hasRows(1);
        String firstPass = warehouse.value("select xmin || ':' || passed_at from ops.unit_test_pass");

        GateReport again = GateRun.test(warehouse, project);

        assertThat(again.outcome().counts()).containsEntry("passed", 1L);
        assertThat(warehouse.value("select xmin || ':' || passed_at from ops.unit_test_pass"))
                .isEqualTo(firstPass);

        project.write("models/marts/fact_orders.sql", SmallProject.ORDERS.replace("qty", "qty + 1 as qty"));

        assertThat(GateRun.test(warehouse, project).failedChecks()).containsExactly("rule_holds");
    }

    @Test
    void runsAgainWhenTheTypeOfAnInputChanges(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{order_id: O1, qty: 1.5}]}]
                expect: {rows: [{order_id: O1, qty: 1.5}]}
                """);
        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();
        warehouse.execute("alter table candidate.stg_orders alter qty type integer");

        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("invalid input syntax for type integer: \"1.5\"");
    }

    @Test
    void refusesColumnsThatDoNotExist(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{ordr_id: O1}]}]
                expect: {rows: [{order_id: O1, quantity: 1}]}
                """);
        String where = "Unit test rule_holds in " + project.file(FACT_UNIT_TESTS);
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("2 problems:\n  - " + where
                        + " gives column ordr_id, which stg_orders does not have. Did you mean order_id?\n  - " + where
                        + " expects column quantity, which fact_orders does not have. "
                        + "Known columns: [customer_id, order_id, qty, status]");
    }

    @Test
    void refusesValuesThatDoNotSuitTheirColumn(TestWarehouse warehouse) {
        SmallProject project = project(warehouse, """
                given: [{input: stg_orders, rows: [{qty: many}]}]
                expect: {rows: [{qty: 1}]}
                """);
        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Unit test rule_holds in " + project.file(FACT_UNIT_TESTS)
                        + " stopped at reading the rows given for stg_orders: "
                        + "invalid input syntax for type numeric: \"many\" (SQLSTATE 22P02)");
    }

    private SmallProject project(TestWarehouse warehouse, String test) {
        SmallProject.fill(warehouse);
        return SmallProject.in(folder)
                .write(FACT_UNIT_TESTS, "unit_tests:\n  - name: rule_holds\n    model: fact_orders\n" + test.indent(4));
    }
}
