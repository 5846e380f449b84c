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

/** Rows that were rejected and not repaired: a warning, and a refusal where they are many. */
@DatabaseTest
class RejectedRowsGateTest {

    private static final String ORDERS =
            "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price," + "promised_ship_date,line_status\n";

    @TempDir
    private Path landing;

    private CommandRun run(TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        return runAsOf("2026-03-01", warehouse, orders, shipments);
    }

    private CommandRun runAsOf(String day, TestWarehouse warehouse, String orders, String... shipments)
            throws IOException {
        Files.writeString(landing.resolve("sales_orders.csv"), ORDERS + orders);
        Files.writeString(landing.resolve("shipments.json"), String.join("\n", shipments));
        Files.writeString(
                landing.resolve("contracts.csv"),
                "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        return CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", day, "--run-id", "r1");
    }

    private static String order(String id, int quantity, String state) {
        return id + ",2026-01-02,C1,A," + quantity + ",1.00,2026-01-10," + state + "\n";
    }

    private static String shipment(String id, String order, String date, int quantity) {
        return "{\"shipment_id\": \"" + id + "\", \"order_id\": \"" + order + "\", \"sku_id\": \"A\", \"ship_date\": \""
                + date + "\", \"delivered_date\": null, \"qty_shipped\": " + quantity + ", \"carrier\": \"D\"}";
    }

    /** {@code outcome message} of a check, as stored. */
    private static String stored(TestWarehouse warehouse, String check) {
        return warehouse.value(
                "select outcome || ' ' || message from ops.test_result where check_name = '" + check + "'");
    }

    @Test
    void namesRowsThatWereRejectedAndNotRepaired(TestWarehouse warehouse) throws IOException {
        CommandRun run = run(
                warehouse,
                order("O1", 10, "open") + order("O2", 10, "open").replace(",10,", ",ten,"),
                shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).isZero();
        assertThat(stored(warehouse, "rejected_rows_are_repaired"))
                .startsWith("warned 1 of 2 rows (50 %) of source_pack=daxwellops, for example reject_id=")
                .endsWith("infull rejects --pack daxwellops --export rejected.csv");
    }

    @Test
    void refusesWhereManyRowsWereRejected(TestWarehouse warehouse) throws IOException {
        // No single file has more than its contract allows.
        for (int file = 0; file < 3; file++) {
            StringBuilder orders = new StringBuilder(ORDERS).append(order("F" + file, 10, "open"));
            for (int row = 0; row < 10; row++) {
                orders.append(order("X" + file + row, 10, "open").replace(",10,", ",ten,"));
            }
            Files.writeString(landing.resolve("sales_orders_" + file + ".csv"), orders);
        }

        CommandRun run = run(warehouse, order("O1", 10, "open"), shipment("S1", "O1", "2026-01-09", 10));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(65);
        assertThat(run.message()).contains("[rejected_rows_are_repaired]");
    }
}
