package io.infull.endtoend;

import static io.infull.endtoend.FewOrders.order;
import static io.infull.endtoend.FewOrders.shipment;
import static io.infull.endtoend.FewOrders.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate lets harmless rows pass and stops what nobody would believe. */
@DatabaseTest
class CarefulGateTest {

    @TempDir
    private Path landing;

    private CommandRun run(TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        return new FewOrders(landing).run(warehouse, orders, shipments);
    }

    @Test
    void publishesBesideLinesOfQuantityZero(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", 0, "Cancelled") + order("O3", 0, "open"),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isZero();
        assertThat(warehouse.value("select string_agg(order_id || ' ' || fulfillment_state, ', ' order by order_id) "
                        + "from analytics.fact_fulfillment"))
                .isEqualTo("O1 assessed, O2 cancelled, O3 nothing_ordered");
        assertThat(warehouse.value("select string_agg(order_id || ' ' || order_state, ', ' order by order_id) "
                        + "from analytics.fact_orders"))
                .isEqualTo("O1 assessed, O2 cancelled, O3 nothing_ordered");
        assertThat(warehouse.value("select string_agg(distinct kpi || ' ' || denominator, ', ') from "
                        + "analytics.kpi_values where kpi in ('line_otif', 'order_otif')"))
                .isEqualTo("line_otif 1, order_otif 1");
        assertThat(stored(warehouse, "order_lines_order_something"))
                .isEqualTo("warned 1 of 3 rows (33.33 %) of source_pack=daxwellops, for example order_line_id="
                        + warehouse.value(
                                "select order_line_id from analytics.fact_fulfillment where order_id = 'O3'"));
    }

    @Test
    void stillRefusesANegativeQuantityThatWasSent(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", -1, "shipped"),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("orders_have_positive_quantity");
    }

    @Test
    void namesStatesThatNoModelKnows(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open")
                        + order("O2", 10, "Void")
                        + order("O3", 10, "Void")
                        + order("O4", 10, "cancelled "),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isZero();
        assertThat(stored(warehouse, "line_states_are_known"))
                .startsWith("warned 2 failures")
                .contains("line_status \"void\": 2", "line_status \"cancelled \": 1");
    }

    @Test
    void namesCancelledLinesThatWereShipped(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("LATE", 10, "cancelled"),
                shipment("S1", "O1", "2026-01-09", 10),
                shipment("S2", "LATE", "2026-01-20", 10));

        assertThat(run.exitCode()).isZero();
        assertThat(stored(warehouse, "cancelled_lines_are_not_shipped"))
                .startsWith("warned 1 failure")
                .endsWith(" was shipped on 2026-01-20, after its deadline on 2026-01-10");
    }

    @Test
    void refusesShipmentsWhoseKeysAreSpelledInAnotherWay(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("0000004711", 10, "open") + order("0000004712", 10, "open"),
                shipment("S1", "4711", "2026-01-09", 10),
                shipment("S2", "4712", "2026-01-09", 10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[shipments_have_an_order_line]");
        assertThat(stored(warehouse, "shipments_have_an_order_line"))
                .startsWith("failed 2 of 2 rows (100 %) of source_pack=daxwellops, for example shipment_id=S1, "
                        + "order_id=4711")
                .contains("order 4711 of the shipments is 0000004711 in the order lines: they differ in leading zeros");
        assertThat(warehouse.value("select count(*) from ops.published where publication_id is not null"))
                .isEqualTo("0");
    }

    @Test
    void letsASmallShareOfShipmentsWithoutOrderPass(TestWarehouse warehouse) throws IOException {
        StringBuilder orders = new StringBuilder();
        String[] shipments = new String[100];
        for (int number = 0; number < 100; number++) {
            orders.append(order("O" + number, 1, "open"));
            shipments[number] = shipment("S" + number, number < 5 ? "X" + number : "O" + number, "2026-01-09", 1);
        }

        CommandRun run = run(warehouse, orders.toString(), shipments);

        assertThat(run.exitCode()).isZero();
        assertThat(stored(warehouse, "shipments_have_an_order_line"))
                .startsWith("warned 5 of 100 rows (5 %) of source_pack=daxwellops")
                .contains("shipments are of orders like X0, order lines of orders like O0");
    }

    @Test
    void refusesAFileOfWhichEveryRecordIsRejected(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                "O1,02/01/2026,C1,A,10,1.00,2026-01-10,open\nO2,02/01/2026,C1,A,10,1.00,2026-01-10,open\n",
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.output())
                .contains("Every record of sales_orders.csv was rejected: expected at least one that "
                        + "fits the contract, but found 2 of 2 that do not");
    }

    @Test
    void refusesToPublishNoOrderLineAtAll(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(warehouse, "");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[something_was_ordered]");
    }

    @Test
    void refusesAFirstPublicationAsOfADayBeforeAllOrders(TestWarehouse warehouse) throws IOException {
        CommandRun run = new FewOrders(landing)
                .runAsOf(
                        "2000-01-01",
                        warehouse,
                        order("O1", 10, "open") + order("O2", 5, "open"),
                        shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[something_was_ordered_by_the_as_of_date]");
        assertThat(stored(warehouse, "something_was_ordered_by_the_as_of_date"))
                .startsWith("failed ")
                .contains("as of 2000-01-01 nothing was ordered yet: the earliest order date is 2026-01-02 and the "
                        + "earliest promise 2026-01-10. Give a later date with --as-of");
        assertThat(warehouse.value("select count(*) from ops.published where publication_id is not null"))
                .isEqualTo("0");
    }

    @Test
    void onlyWarnsInAYoungWarehouseWhereNothingIsDueYet(TestWarehouse warehouse) throws IOException {
        CommandRun run = new FewOrders(landing)
                .runAsOf("2026-01-02", warehouse, order("O1", 10, "open") + order("O2", 5, "open"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(stored(warehouse, "something_can_be_judged"))
                .startsWith("warned ")
                .contains("2 not due yet, 0 without promise or quantity, 0 cancelled");
    }

    @Test
    void refusesWhenNearlyAllHeadersHaveNoLines(TestWarehouse warehouse) throws IOException {
        warehouse.execute("insert into raw.order_headers (order_id, customer_id, order_date, order_status) "
                + "select 'O' || number, 'C1', date '2026-01-02', case when number > 20 then 'cancelled' end "
                + "from generate_series(1, 40) as number");

        CommandRun run = run(warehouse, order("O1", 1, "open"), shipment("S1", "O1", "2026-01-09", 1));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("orders_have_lines");
        assertThat(stored(warehouse, "orders_have_lines")).startsWith("failed 19 of 20 rows (95 %)");
    }

    @Test
    void refusesWhenNoneOfManyContractsIsOfAnythingThatWasOrdered(TestWarehouse warehouse) throws IOException {
        warehouse.execute("insert into raw.contracts (contract_id, customer_id, sku_id, agreed_price, moq, "
                + "effective_start) select 'K' || number, '000C1', 'P' || number, 1, 1, date '2026-01-01' "
                + "from generate_series(1, 21) as number");

        CommandRun run = run(warehouse, order("O1", 1, "open"), shipment("S1", "O1", "2026-01-09", 1));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(stored(warehouse, "contracts_are_of_something_ordered"))
                .startsWith("failed 21 of 21 rows (100 %)")
                .contains("customer_id=000C1, sku_id=P", "effective_start_date=2026-01-01", "key_number=1")
                .contains("contracts are of customers like 000C1", "order lines of customers like C1");
    }
}
