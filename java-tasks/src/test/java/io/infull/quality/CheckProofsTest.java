package io.infull.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.ProjectReader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checks can fail is tried on rows that are spoiled for them, and by unit tests. */
@DatabaseTest
class CheckProofsTest {

    @TempDir
    private Path folder;

    @Test
    void findsChecksThatNoRowCanFail(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder).orders("""
                columns:
                  - name: order_id
                    data_tests: [not_null, unique]
                  - name: customer_id
                    data_tests:
                      - not_null: {name: known_customers, config: {where: customer_id is not null and qty > 0}}
                      - relationships: {to: ref('dim_customers'), field: customer_id}
                  - name: status
                    data_tests:
                      - accepted_values: {values: [open, shipped]}
                      - not_null: {name: states_of_large_orders, config: {where: qty > 1000}}
                data_tests:
                  - unique_combination_of_columns: {combination_of_columns: [order_id, status]}
                """);
        SmallProject.fill(warehouse, "'O1', 'C1', 'open', 1", "'O2', 'C2', 'shipped', 2");

        assertThat(proven(warehouse, project))
                .containsExactly(
                        "accepted_values_fact_orders_status",
                        "not_null_fact_orders_order_id",
                        "relationships_fact_orders_customer_id",
                        "states_of_large_orders",
                        "unique_combination_of_columns_fact_orders_order_id_status",
                        "unique_fact_orders_order_id");
        assertThat(warehouse.value("select count(*) from candidate.fact_orders"))
                .isEqualTo("2");
    }

    @Test
    void addsRowsToModelsThatHaveNone(TestWarehouse warehouse) {
        SmallProject project =
                SmallProject.in(folder).orders("columns: [{name: order_id, data_tests: [not_null, unique]}]");
        SmallProject.fill(warehouse);
        assertThat(proven(warehouse, project))
                .containsExactly("not_null_fact_orders_order_id", "unique_fact_orders_order_id");
    }

    @Test
    void takesAUnitTestWithAnOffendingRowForAProof(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .write("tests/a_holds.sql", "select order_id from fact_orders where (qty >= 0) is not true")
                .write("tests/b_holds.sql", "select order_id from fact_orders where (qty >= 0) is not true")
                .write("tests/checks.yml", """
                        unit_tests:
                          - name: a_negative_quantity_offends
                            model: a_holds
                            given: [{input: fact_orders, rows: [{order_id: O1, qty: -1}, {order_id: O2, qty: 1}]}]
                            expect: {rows: [{order_id: O1}]}
                          - name: a_quantity_does_not_offend
                            model: b_holds
                            given: [{input: fact_orders, rows: [{order_id: O1, qty: 1}]}]
                            expect: {rows: []}
                        """);
        SmallProject.fill(warehouse);
        assertThat(proven(warehouse, project)).containsExactly("a_holds");

        GateRun.test(warehouse, project);
        assertThat(GateRun.stored(warehouse, "a_negative_quantity_offends"))
                .isEqualTo("passed 0 gives the expected rows");
        assertThat(GateRun.stored(warehouse, "a_quantity_does_not_offend"))
                .isEqualTo("passed 0 gives the expected rows");
    }

    private static Set<String> proven(TestWarehouse warehouse, SmallProject project) {
        return CheckProofs.of(warehouse.database(), ProjectReader.read(project.folder(), Runs.AS_OF));
    }
}
