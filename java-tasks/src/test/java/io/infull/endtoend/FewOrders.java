package io.infull.endtoend;

import io.infull.testing.CommandRun;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A landing folder of pack daxwellops with a few orders and shipments, for tests of what the gate says of them. */
record FewOrders(Path landing) {

    static final String ORDERS =
            "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price," + "promised_ship_date,line_status\n";

    CommandRun run(TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        return runAsOf("2026-03-01", warehouse, orders, shipments);
    }

    CommandRun runAsOf(String day, TestWarehouse warehouse, String orders, String... shipments) throws IOException {
        Files.writeString(landing.resolve("sales_orders.csv"), ORDERS + orders);
        Files.writeString(landing.resolve("shipments.json"), String.join("\n", shipments));
        Files.writeString(
                landing.resolve("contracts.csv"),
                "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        return CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", day, "--run-id", "r1");
    }

    static String order(String id, int quantity, String state) {
        return id + ",2026-01-02,C1,A," + quantity + ",1.00,2026-01-10," + state + "\n";
    }

    static String shipment(String id, String order, String date, int quantity) {
        return "{\"shipment_id\": \"" + id + "\", \"order_id\": \"" + order + "\", \"sku_id\": \"A\", \"ship_date\": \""
                + date + "\", \"delivered_date\": null, \"qty_shipped\": " + quantity + ", \"carrier\": \"D\"}";
    }

    /** {@code outcome message} of a check, as stored. */
    static String stored(TestWarehouse warehouse, String check) {
        return warehouse.value(
                "select outcome || ' ' || message from ops.test_result where check_name = '" + check + "'");
    }
}
