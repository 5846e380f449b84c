package io.infull.quality;

import static io.infull.quality.GateRun.keys;
import static io.infull.quality.GateRun.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that judge by the share of the rows that they look at. */
@DatabaseTest
class ShareTest {

    private static final String SENTENCE = "orders_are_positive";
    private static final String[] ORDERS = {
        "'O1', 'C1', 'x', -10", "'O2', 'C1', 'x', 1", "'O3', 'C1', 'x', 1", "'O4', 'C2', 'x', 1", "'O5', 'C2', 'x', -1",
        "'O6', 'C2', 'x', 1", "'O7', 'C2', 'x', 1", "'O8', 'C2', 'x', 1", "'O9', 'C2', 'old', 1", "'OA', 'C2', 'old', 1"
    };

    @TempDir
    private Path folder;

    private SmallProject singular(String note) {
        return SmallProject.in(folder)
                .orders("config: {unique_key: [order_id]}")
                .write("tests/" + SENTENCE + ".sql", "select * from fact_orders where (qty > 0) is not true")
                .write("tests/checks.yml", "data_tests: [{name: " + SENTENCE + ", " + note + "}]");
    }

    @Test
    void letsAShareBelowTheLimitPassAndStillNamesIt(TestWarehouse warehouse) {
        SmallProject project = singular("of: fact_orders, config: {warn_if: '> 20%', error_if: '> 50%'}");
        SmallProject.fill(warehouse, ORDERS);
        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();
        assertThat(stored(warehouse, SENTENCE))
                .isEqualTo("passed 2 2 of 10 rows (20 %), for example order_id=O1; order_id=O5");
    }

    @Test
    void warnsBetweenTheLimits(TestWarehouse warehouse) {
        SmallProject project = singular("of: fact_orders, config: {warn_if: '> 19.9%', error_if: '> 20%'}");
        SmallProject.fill(warehouse, ORDERS);
        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();
        assertThat(stored(warehouse, SENTENCE)).startsWith("warned 2 2 of 10 rows (20 %)");
    }

    @Test
    void countsTheRowsThatItsConditionLeaves(TestWarehouse warehouse) {
        SmallProject project = singular("of: fact_orders, config: {where: \"status <> 'old'\", error_if: '> 20%'}");
        SmallProject.fill(warehouse, ORDERS);
        assertThat(GateRun.test(warehouse, project).isRefused()).isTrue();
        assertThat(stored(warehouse, SENTENCE)).startsWith("failed 2 2 of 8 rows (25 %)");
    }

    @Test
    void judgesEveryGroupApartAndNamesTheWorstFirst(TestWarehouse warehouse) {
        SmallProject project =
                singular("of: fact_orders, per: customer_id, config: {warn_if: '> 1%', error_if: '> 30%'}");
        SmallProject.fill(warehouse, ORDERS);
        assertThat(GateRun.test(warehouse, project).isRefused()).isTrue();
        assertThat(stored(warehouse, SENTENCE))
                .isEqualTo("failed 2 1 of 3 rows (33.33 %) of customer_id=C1; 1 of 7 rows (14.29 %) of customer_id=C2, "
                        + "for example order_id=O1");
        assertThat(keys(warehouse, SENTENCE)).isEqualTo("order_id=O1");
    }

    @Test
    void takesRowsThatOffendAndAreNotLookedAtForAll(TestWarehouse warehouse) {
        SmallProject project = singular("of: \"select * from fact_orders where status = 'none'\", "
                + "per: customer_id, config: {error_if: '>= 100%'}");
        SmallProject.fill(warehouse, "'O1', null, 'x', -1", "'O2', 'C1', 'x', 1");
        assertThat(GateRun.test(warehouse, project).isRefused()).isTrue();
        assertThat(stored(warehouse, SENTENCE))
                .isEqualTo("failed 1 1 of 0 rows of customer_id=none, for example order_id=O1");
    }

    @Test
    void holdsWhereThereIsNothingToLookAt(TestWarehouse warehouse) {
        SmallProject project = singular("of: fact_orders, per: customer_id, config: {error_if: '> 0%'}");
        SmallProject.fill(warehouse);
        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();
        assertThat(stored(warehouse, SENTENCE)).isEqualTo("passed 0 holds");
    }

    @Test
    void saysWhatAQueryHasToSay(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .write(
                        "tests/" + SENTENCE + ".sql",
                        "select status, status || ': ' || count(*) || ' lines' as hint from fact_orders group by status");
        SmallProject.fill(warehouse, ORDERS);
        GateRun.test(warehouse, project);
        assertThat(stored(warehouse, SENTENCE))
                .startsWith("failed 2 2 failures, for example status=")
                .contains(". ", "x: 8 lines", "old: 2 lines");
    }

    @Test
    void judgesColumnsByShareOfTheRowsOfTheirCondition(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder).orders("""
                        config: {unique_key: [order_id]}
                        columns:
                          - name: qty
                            data_tests:
                              - not_null: {config: {where: "status = 'x'", error_if: "> 50%"}}
                              - not_null: {name: seldom, config: {error_if: "> 40%"}}
                          - name: customer_id
                            data_tests:
                              - relationships: {to: dim_customers, field: customer_id, config: {error_if: "> 25%"}}
                              - unique: {config: {error_if: "> 75%"}}
                        """);
        SmallProject.fill(
                warehouse,
                "'O1', 'C1', 'x', null",
                "'O2', 'C1', 'x', null",
                "'O3', 'C9', 'x', 1",
                "'O4', null, 'y', 1");
        assertThat(GateRun.test(warehouse, project).failedChecks())
                .containsExactly("not_null_fact_orders_qty", "seldom");
        assertThat(stored(warehouse, "not_null_fact_orders_qty"))
                .isEqualTo("failed 2 2 of 3 rows (66.67 %), for example order_id=O1; order_id=O2");
        assertThat(stored(warehouse, "relationships_fact_orders_customer_id"))
                .startsWith("warned 1 1 of 4 rows (25 %)");
        assertThat(stored(warehouse, "unique_fact_orders_customer_id")).startsWith("warned 1 1 of 4 rows (25 %)");
    }
}
