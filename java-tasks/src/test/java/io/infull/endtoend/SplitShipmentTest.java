package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.PolicyProject;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One piece of a hundred comes on the promised day, and the rest a month later. */
@DatabaseTest
class SplitShipmentTest {

    private static final String OWN = "select concat_ws(' ', policy_id, 'on time', is_on_time, 'in full', is_in_full, "
            + "'otif', is_otif) from analytics.fact_fulfillment";

    private static final String COMPARED = "select string_agg(policy_id || ' ' || on_time_line_count || "
            + "in_full_line_count || otif_line_count, ', ' order by policy_id) from analytics.fact_policy_comparison "
            + "where judged_line_count = 1";

    @TempDir
    private Path folder;

    @BeforeEach
    void land() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(
                landing.resolve("contracts.csv"),
                "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        Files.writeString(landing.resolve("sales_orders.csv"), """
                order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status
                SPLIT,2026-01-02,C1,A,100,1.00,2026-01-10,open
                """);
        Files.writeString(landing.resolve("shipments.json"), """
                {"shipment_id": "S1", "order_id": "SPLIT", "sku_id": "A", "ship_date": "2026-01-09", \
                "delivered_date": null, "qty_shipped": 1, "carrier": "D"}
                {"shipment_id": "S2", "order_id": "SPLIT", "sku_id": "A", "ship_date": "2026-02-09", \
                "delivered_date": null, "qty_shipped": 99, "carrier": "D"}
                """);
    }

    @Test
    void isLateByDefaultWhichOnlyTheFirstShipmentWouldNotSay(TestWarehouse warehouse) {
        run(warehouse.variables());
        assertThat(warehouse.value(OWN)).isEqualTo("default on time f in full t otif f");
        assertThat(warehouse.value(COMPARED)).isEqualTo("default 010, first_shipment 111, one_day_later 010");
    }

    @Test
    void isOnTimeWhereAPackAsksForTheFirstShipment(TestWarehouse warehouse) throws IOException {
        run(PolicyProject.with(warehouse, folder, PolicyProject.FIRST_SHIPMENT_DECIDES));
        assertThat(warehouse.value(OWN)).isEqualTo("daxwellops on time t in full t otif t");
    }

    private void run(Map<String, String> variables) {
        CommandRun run = CommandRun.of(
                variables,
                "run",
                "--landing",
                folder.resolve("landing"),
                "--pack",
                "daxwellops",
                "--as-of",
                "2026-03-01");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
