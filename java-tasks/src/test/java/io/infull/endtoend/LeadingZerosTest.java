package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One export writes the numbers of orders with leading zeros, another without: a repair makes them equal. */
@DatabaseTest
class LeadingZerosTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"strip_leading_zeros", "{pad: 10}"})
    void shipmentsFindTheirOrders(String repair, TestWarehouse warehouse) throws IOException {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", projectWith(repair).toString());

        CommandRun run = CommandRun.of(variables, "run", "--landing", landing(), "--as-of", "2026-03-01");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(warehouse.value("select concat_ws(' ', count(*), count(*) filter (where is_otif), min(order_id)) "
                        + "from analytics.fact_fulfillment"))
                .isEqualTo("2 2 " + (repair.equals("{pad: 10}") ? "0000004711" : "4711"));
    }

    @Test
    void noneIsFoundWithoutIt(TestWarehouse warehouse) throws IOException {
        CommandRun run = CommandRun.of(warehouse.variables(), "run", "--landing", landing(), "--as-of", "2026-03-01");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.message()).contains("[shipments_have_an_order_line]");
    }

    private Path landing() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(
                landing.resolve("contracts.csv"),
                "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        Files.writeString(landing.resolve("sales_orders.csv"), """
                order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status
                0000004711,2026-01-02,C1,A,10,1.00,2026-01-10,open
                0000004712,2026-01-02,C1,A,10,1.00,2026-01-10,open
                """);
        Files.writeString(landing.resolve("shipments.json"), """
                {"shipment_id": "S1", "order_id": "4711", "sku_id": "A", "ship_date": "2026-01-09", \
                "delivered_date": null, "qty_shipped": 10, "carrier": "D"}
                {"shipment_id": "S2", "order_id": "4712", "sku_id": "A", "ship_date": "2026-01-09", \
                "delivered_date": null, "qty_shipped": 10, "carrier": "D"}
                """);
        return landing;
    }

    private Path projectWith(String repair) throws IOException {
        Path project = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), project.toFile());
        for (String source : new String[] {"sales_orders", "shipments"}) {
            Path contract = project.resolve("sources/daxwellops/" + source + ".yml");
            String declared = Files.readString(contract);
            String repaired = declared.replace(
                    "order_id: {from: order_id, type: text, required: true}",
                    "order_id: {from: order_id, type: text, required: true, repairs: [" + repair + "]}");
            assertThat(repaired).isNotEqualTo(declared);
            Files.writeString(contract, repaired);
        }
        return project;
    }
}
