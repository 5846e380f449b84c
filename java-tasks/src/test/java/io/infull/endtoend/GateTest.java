package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.StartsFrom;
import io.infull.testing.TestWarehouse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The promise of the product: nothing unchecked is ever seen. */
@DatabaseTest
@StartsFrom(PublishedDaily.class)
class GateTest {

    private static final String BAD_ORDER = "insert into raw.sales_orders (order_id, order_date, customer_id, sku_id, "
            + "qty_ordered, unit_price, promised_ship_date) values "
            + "('O_BAD_1','2026-02-01','C001','SKU001',-10,5.00,'2026-02-03')";

    private static CommandRun run(TestWarehouse warehouse) {
        return PublishedDaily.run(warehouse);
    }

    private static String figures(TestWarehouse warehouse) {
        return warehouse.value("select string_agg(concat_ws(' ', kpi, scope, scope_value, numerator, denominator), "
                + "chr(10) order by kpi, scope, scope_value) from analytics.kpi_targets");
    }

    @Test
    void keepsABadOrderFromReadersAndPublishesAgainWhenItIsMended(TestWarehouse warehouse) throws InterruptedException {
        String published = figures(warehouse);
        try (MartPoller reader = new MartPoller(warehouse.database())) {
            warehouse.execute(BAD_ORDER);
            CommandRun refused = run(warehouse);

            assertThat(refused.exitCode()).isEqualTo(65);
            assertThat(refused.message())
                    .contains("Cannot publish: ", " failed in run daily: ", "orders_have_positive_quantity");
            JsonNode failed = refused.events("check_failed").stream()
                    .filter(event -> event.get("check").asString().equals("orders_have_positive_quantity"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.toString()).contains("O_BAD_1");
            assertThat(figures(warehouse)).isEqualTo(published);
            assertThat(
                            warehouse.value(
                                    "select row_data ->> 'order_id' from ops.test_failure inner join "
                                            + "ops.test_result using (test_result_id) where check_name = 'orders_have_positive_quantity'"))
                    .isEqualTo("O_BAD_1");

            warehouse.execute("delete from raw.sales_orders where order_id = 'O_BAD_1'");
            assertThat(run(warehouse).exitCode()).isZero();
            warehouse.execute("update raw.sales_orders set qty_ordered = qty_ordered + 1 "
                    + "where line_status = 'open' and order_id = (select min(order_id) from raw.sales_orders)");
            assertThat(run(warehouse).exitCode()).isZero();
            assertThat(figures(warehouse)).isNotEqualTo(published);
            reader.awaitPublications(3);
            assertThat(reader.offences()).isEmpty();
            assertThat(reader.polls()).isGreaterThan(20);
        }
    }

    @Test
    void saysThatRawTablesChangedWhenItRefusesAStaleCandidate(TestWarehouse warehouse) {
        warehouse.execute(BAD_ORDER);
        assertThat(CommandRun.of(warehouse.variables(), "transform", "--as-of", SmallLanding.AS_OF)
                        .exitCode())
                .isZero();
        warehouse.execute("delete from raw.sales_orders where order_id = 'O_BAD_1'");

        CommandRun test = CommandRun.of(warehouse.variables(), "test");

        assertThat(test.exitCode()).isEqualTo(65);
        assertThat(test.message())
                .contains("Raw tables changed since the candidate was built: [sales_orders]. "
                        + "Run transform and test again before you look for the cause");
    }

    @Test
    void rollsBackToTheFormerFiguresAtOnce(TestWarehouse warehouse) {
        String former = figures(warehouse);
        warehouse.execute("update raw.sales_orders set qty_ordered = qty_ordered + 1");
        assertThat(run(warehouse).exitCode()).isEqualTo(65);
        assertThat(CommandRun.of(warehouse.variables(), "publish", "--accept", "one piece more of everything")
                        .exitCode())
                .isZero();
        assertThat(figures(warehouse)).isNotEqualTo(former);

        CommandRun back = CommandRun.of(warehouse.variables(), "rollback");

        assertThat(back.exitCode()).isZero();
        assertThat(back.message()).startsWith("Readers see publication 1 as of 2026-05-31 again");
        assertThat(figures(warehouse)).isEqualTo(former);
    }

    @Test
    void publishesNothingNewWhenItRunsTwiceOnTheSameFiles(TestWarehouse warehouse) {
        CommandRun again = run(warehouse);

        assertThat(again.exitCode()).isEqualTo(99);
        assertThat(again.message()).startsWith("No new file, and every model is published already");
        assertThat(warehouse.value("select count(*) from ops.publication")).isEqualTo("1");
    }
}
