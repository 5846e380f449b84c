package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns and credit notes are rows of their own. They undo no order line, and hold nothing back. */
@DatabaseTest
class ReturnsTest {

    private static final String ORDERS =
            "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status\n";
    private static final String FIGURES = "select string_agg(kpi || ' ' || numerator || '/' || denominator, ', ' "
            + "order by kpi) from (select kpi, sum(numerator) as numerator, sum(denominator) as denominator "
            + "from analytics.kpi_values where kpi ~ '^(line|volume|backorder)' group by kpi) as figures";

    @TempDir
    private Path landing;

    @Test
    void leavesTheLineAsItWas(TestWarehouse warehouse) throws IOException {
        assertThat(run(warehouse, order("O1", 10, "open"), shipment("S1", "O1", "2026-01-09", 10))
                        .exitCode())
                .isZero();
        String before = warehouse.value(FIGURES);

        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("CN1", -4, "open"),
                shipment("S1", "O1", "2026-01-09", 10),
                shipment("R1", "O1", "2026-02-09", -4));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value(FIGURES)).isEqualTo(before).contains("line_otif 1/1");
        assertThat(warehouse.value("select string_agg(concat_ws(' ', order_id, fulfillment_state, is_otif, "
                        + "qty_shipped, qty_returned), ', ') from analytics.fact_fulfillment"))
                .isEqualTo("O1 assessed t 10 4");
        assertThat(warehouse.value("select string_agg(concat_ws(' ', document_id, return_state, order_line_id, "
                        + "qty_returned, return_amount, source_file, source_line), ', ' order by document_id) "
                        + "from analytics.fact_returns"))
                .isEqualTo("CN1-A credit_note 4 4 sales_orders.csv 3, R1 returned O1-A 4 4 shipments.json 2");
    }

    @Test
    void knowsThemInTheOrderOfTheLineToo(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O1", -4, "open") + order("O1", -10, "cancelled"),
                shipment("S1", "O1", "2026-01-09", 10),
                shipment("S1", "O1", "2026-02-09", -4),
                shipment("S1", "UNKNOWN", "2026-02-09", -4));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value("select string_agg(concat_ws(' ', fulfillment_state, is_otif, qty_returned), ', ' "
                        + "order by order_line_id) from analytics.fact_fulfillment"))
                .isEqualTo("assessed t 0, cancelled 0");
        assertThat(warehouse.value("select count(*) from analytics.fact_returns"))
                .isEqualTo("3");
    }

    @Test
    void tellsAReturnFromALineThatCameBackByWhatWasShipped(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "returned") + order("RT1", 4, "Returned") + order("CN1", 4, "credit note"),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value("select string_agg(concat_ws(' ', order_id, fulfillment_state, is_otif, "
                        + "qty_returned), ', ') from analytics.fact_fulfillment"))
                .isEqualTo("O1 assessed t 10");
        assertThat(warehouse.value("select string_agg(document_id || ' ' || return_state, ', ' order by document_id) "
                        + "from analytics.fact_returns"))
                .isEqualTo("CN1-A credit_note, RT1-A returned");
    }

    @Test
    void doesNotJudgeLinesWhoseStateNobodyDeclared(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", 10, "Void") + order("O3", 10, "closed"),
                shipment("S1", "O1", "2026-01-09", 10),
                shipment("S2", "O2", "2026-01-09", 10));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value("select string_agg(order_id || ' ' || fulfillment_state, ', ' order by order_id) "
                        + "from analytics.fact_fulfillment"))
                .isEqualTo("O1 assessed, O2 not_judged, O3 assessed");
        assertThat(warehouse.value(FIGURES)).contains("line_otif 1/2");
    }

    @Test
    void namesWhatCannotHaveComeBack(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", -4, "open"),
                shipment("S1", "O1", "2026-01-09", 10),
                shipment("R1", "O1", "2026-01-12", -11));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(outcome(warehouse, "no_more_comes_back_than_was_shipped"))
                .isEqualTo("warned 1 failure, for example order_line_id=O1-A. O1-A: 11 in shipments of 10 shipped");
        assertThat(outcome(warehouse, "credit_notes_are_not_shipped")).isEqualTo("passed holds");
    }

    @Test
    void refusesMinusesThatNoContractSpeaksFor(TestWarehouse warehouse) throws IOException {
        warehouse.execute("insert into raw.sales_orders (order_id, order_date, customer_id, sku_id, qty_ordered, "
                + "unit_price, promised_ship_date) values ('H1', '2026-01-02', 'C1', 'A', -4, 1, '2026-01-10')");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped) "
                + "values ('H2', 'O1', 'A', '2026-02-09', -4)");

        CommandRun run = run(warehouse, order("O1", 10, "open"), shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[orders_have_positive_quantity, shipments_are_not_negative]");
        assertThat(outcome(warehouse, "orders_have_positive_quantity"))
                .endsWith("say so in their contract: negative_quantities: credit_note, or returned");
    }

    @Test
    void refusesExportsThatWriteWhatTheySellWithAMinus(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(warehouse, order("O1", -10, "open"), shipment("S1", "O1", "2026-01-09", -10));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[something_was_ordered]");
    }

    private static String outcome(TestWarehouse warehouse, String check) {
        return warehouse.value(
                "select outcome || ' ' || message from ops.test_result where check_name = '" + check + "'");
    }

    private CommandRun run(TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        Files.writeString(landing.resolve("sales_orders.csv"), ORDERS + orders);
        Files.writeString(landing.resolve("shipments.json"), String.join("\n", shipments));
        Files.writeString(
                landing.resolve("contracts.csv"),
                "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        return CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", "2026-03-01");
    }

    private static String order(String id, int quantity, String state) {
        return id + ",2026-01-02,C1,A," + quantity + ",1.00,2026-01-10," + state + "\n";
    }

    private static String shipment(String id, String order, String date, int quantity) {
        return "{\"shipment_id\": \"" + id + "\", \"order_id\": \"" + order + "\", \"sku_id\": \"A\", \"ship_date\": \""
                + date + "\", \"delivered_date\": null, \"qty_shipped\": " + quantity + ", \"carrier\": \"D\"}";
    }
}
