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

/** Only a contract repairs texts: models take them as they are, whatever their case, blanks and letters. */
@DatabaseTest
class UnchangedTextsTest {

    /** A text that every rewriting would change, with a letter that says what it is of. */
    private static String odd(String letter) {
        return "uSA ARV,  d'été -" + letter + "- 00";
    }

    @TempDir
    private Path folder;

    @Test
    void everyTextReachesTheMartsAsItIs(TestWarehouse warehouse) throws IOException {
        write("customers.csv", "customer_id,customer_name,city", odd("C"), odd("N"), odd("T"));
        write("products.csv", "sku_id,product_name,category", odd("S"), odd("P"), odd("K"));
        write("contracts.csv", "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end");
        write(
                "sales_orders.csv",
                "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status",
                odd("O"),
                "2026-01-02",
                odd("C"),
                odd("S"),
                "10",
                "1.00",
                "2026-01-10",
                "open");
        Files.writeString(
                folder.resolve("shipments.json"),
                "{\"shipment_id\": \"%s\", \"order_id\": \"%s\", \"sku_id\": \"%s\", \"ship_date\": \"2026-01-09\", "
                                .formatted(odd("H"), odd("O"), odd("S"))
                        + "\"delivered_date\": null, \"qty_shipped\": 10, \"carrier\": \"%s\", ".formatted(odd("R"))
                        + "\"event_meta\": {\"warehouse\": \"%s\"}}".formatted(odd("W")));

        CommandRun run = CommandRun.of(warehouse.variables(), "run", "--landing", folder, "--as-of", "2026-03-01");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertTexts(
                warehouse,
                "select concat_ws('|', customer_id, customer_name, city) from analytics.dim_customers",
                "CNT");
        assertTexts(
                warehouse, "select concat_ws('|', sku_id, product_name, category) from analytics.dim_products", "SPK");
        assertTexts(
                warehouse,
                "select concat_ws('|', order_id, customer_id, sku_id, city, category, carrier, warehouse) "
                        + "from analytics.fact_fulfillment",
                "OCSTKRW");
        assertTexts(
                warehouse,
                "select concat_ws('|', customer_id, sku_id, city, category, carrier, warehouse) "
                        + "from analytics.kpi_values where kpi = 'line_otif'",
                "CSTKRW");
    }

    private static void assertTexts(TestWarehouse warehouse, String query, String letters) {
        String expected = String.join(
                "|",
                letters.chars()
                        .mapToObj(letter -> odd(Character.toString(letter)))
                        .toList());
        assertThat(warehouse.value(query)).as(query).isEqualTo(expected);
    }

    /** A header and one record, or none, with every field in quotes. */
    private void write(String file, String header, String... fields) throws IOException {
        String record = fields.length == 0 ? "" : '"' + String.join("\",\"", fields) + "\"\n";
        Files.writeString(folder.resolve(file), header + '\n' + record);
    }
}
