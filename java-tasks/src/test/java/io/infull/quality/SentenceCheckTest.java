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
class SentenceCheckTest {

    private static final String SENTENCE = "orders_have_positive_quantity";
    private static final String QUERY =
            "-- a null offends too\nselect * from fact_orders where (qty > 0) is not true -- the rule, negated";

    @TempDir
    private Path folder;

    @Test
    void passesWhenNoRowOffends(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder).write("tests/" + SENTENCE + ".sql", QUERY);
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1");

        assertThat(GateRun.test(warehouse, project).failedChecks()).isEmpty();

        assertThat(stored(warehouse, SENTENCE)).isEqualTo("passed 0 holds");
    }

    @Test
    void keepsTheOffendingRowsUnderTheKeyOfTheModel(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .orders("config: {unique_key: [order_id, customer_id]}")
                .write("tests/" + SENTENCE + ".sql", QUERY);
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', -10", "'O2', 'C2', 'x', null", "'O3', 'C1', 'x', 1");

        assertThat(GateRun.test(warehouse, project).failedChecks()).containsExactly(SENTENCE);

        assertThat(keys(warehouse, SENTENCE)).isEqualTo("order_id=O1, customer_id=C1 | order_id=O2, customer_id=C2");
        assertThat(warehouse.value("select row_data ->> 'qty' from ops.test_failure order by row_key limit 1"))
                .isEqualTo("-10");
    }

    @Test
    void namesRowsByTheirFirstColumnWhenTheKeyIsNotAmongThem(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .orders("config: {unique_key: [order_id]}")
                .write(
                        "tests/customers_order_seldom.sql",
                        "select customer_id, count(*) as orders from fact_orders group by customer_id having count(*) > 1");
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', 1", "'O2', 'C1', 'x', 1", "'O3', 'C2', 'x', 1");

        GateRun.test(warehouse, project);

        assertThat(keys(warehouse, "customers_order_seldom")).isEqualTo("customer_id=C1");
    }

    @Test
    void obeysSeverityThresholdAndWhere(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .write("tests/" + SENTENCE + ".sql", QUERY)
                .write(
                        "tests/checks.yml",
                        "data_tests: [{name: " + SENTENCE + ", config: {error_if: '>1', where: \"status <> 'old'\"}}]");
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', -10", "'O2', 'C2', 'old', null");

        assertThat(GateRun.test(warehouse, project).isRefused()).isFalse();

        assertThat(stored(warehouse, SENTENCE)).isEqualTo("warned 1 1 failure, for example order_id=O1");
    }

    @Test
    void cannotChangeWhatItChecks(TestWarehouse warehouse) {
        SmallProject project = SmallProject.in(folder)
                .write("tests/" + SENTENCE + ".sql", "select candidate.mend() as mended from fact_orders");
        SmallProject.fill(warehouse, "'O1', 'C1', 'x', -10");
        warehouse.execute("create function candidate.mend() returns void language sql as "
                + "'delete from candidate.fact_orders'");

        assertThatThrownBy(() -> GateRun.test(warehouse, project))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("cannot execute DELETE in a read-only transaction (SQLSTATE 25006)");
    }
}
