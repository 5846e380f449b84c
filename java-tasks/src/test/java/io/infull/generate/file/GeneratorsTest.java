package io.infull.generate.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.Written;
import io.infull.generate.plan.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GeneratorsTest {
    private static Written written;

    @BeforeAll
    static void generate(@TempDir Path folder) {
        written = Written.by(Plans.defaults().withLines(5_000).plan(), folder);
    }

    @Test
    void areListedInOrder() {
        assertThat(Generators.ALL)
                .extracting(Generators.Generator::fileName)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    contracts.csv           | customer_id,sku_id,agreed_price,moq,effective_start,effective_end
                    customer_targets.csv    | customer_id,on_time_target,in_full_target,otif_target
                    customers.csv           | customer_id,customer_name,city
                    inventory_snapshots.csv | snapshot_date,sku_id,on_hand_qty,on_order_qty
                    production_batches.csv  | batch_id,production_date,sku_id,line,shift,qty_produced,scrap_qty
                    products.csv            | sku_id,product_name,category
                    sales_orders.csv        | order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status
                    """)
    void writeTheColumnsOfTheirContract(String fileName, String header) {
        assertThat(Written.lines(written.landing().resolve(fileName)).get(0)).isEqualTo(header);
        assertThat(written.csv(fileName)).isNotEmpty().allSatisfy(row -> assertThat(row.getFields())
                .noneMatch(String::isBlank));
    }

    @Test
    void writeShipmentsWithTheFieldsOfTheirContract() {
        assertThat(written.shipments()).isNotEmpty().allSatisfy(shipment -> {
            assertThat(shipment.propertyNames())
                    .containsExactly(
                            "shipment_id",
                            "order_id",
                            "sku_id",
                            "ship_date",
                            "delivered_date",
                            "qty_shipped",
                            "carrier",
                            "event_meta");
            assertThat(shipment.get("event_meta").propertyNames()).containsExactly("warehouse", "priority");
            assertThat(shipment.get("qty_shipped").asInt()).isPositive();
        });
    }

    @Test
    void writeEveryKeyOnce() {
        assertUnique("contracts.csv", "customer_id", "sku_id", "effective_start", "effective_end");
        assertUnique("customer_targets.csv", "customer_id");
        assertUnique("customers.csv", "customer_id");
        assertUnique("customers.csv", "customer_name");
        assertUnique("inventory_snapshots.csv", "snapshot_date", "sku_id");
        assertUnique("production_batches.csv", "batch_id");
        assertUnique("products.csv", "sku_id");
        assertUnique("products.csv", "product_name");
        assertUnique("sales_orders.csv", "order_id", "sku_id");
        assertThat(written.shipments())
                .extracting(shipment -> shipment.get("shipment_id").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void referOnlyToWhatTheOtherFilesHave() {
        List<String> customers = ids("customers.csv", "customer_id");
        List<String> products = ids("products.csv", "sku_id");
        assertThat(customers).hasSize(40).containsAll(ids("sales_orders.csv", "customer_id"));
        assertThat(products).hasSize(60).containsAll(ids("sales_orders.csv", "sku_id"));
        assertThat(customers).containsAll(ids("contracts.csv", "customer_id"));
        Function<JsonNode, String> line = shipment ->
                shipment.get("order_id").asString() + shipment.get("sku_id").asString();
        assertThat(written.csv("sales_orders.csv").stream()
                        .map(row -> key(row, "order_id", "sku_id"))
                        .toList())
                .containsAll(written.shipments().stream().map(line).distinct().toList());
    }

    @Test
    void spreadCustomersOverCitiesAndProductsOverCategories() {
        assertThat(ids("customers.csv", "city")).hasSize(10);
        assertThat(ids("products.csv", "category")).hasSize(6);
    }

    @Test
    void writeNothingThatHappensAfterTheAsOfDate() {
        String asOfDate = "2026-05-31";
        Stream<String> events = written.shipments().stream()
                .flatMap(shipment -> Stream.of(shipment.get("ship_date"), shipment.get("delivered_date")))
                .filter(date -> !date.isNull())
                .map(JsonNode::asString);
        assertThat(events).isNotEmpty().allMatch(date -> date.compareTo(asOfDate) <= 0);
        assertThat(written.shipments())
                .anyMatch(shipment -> shipment.get("delivered_date").isNull());
        assertThat(ids("sales_orders.csv", "order_date"))
                .contains("2025-12-01", asOfDate)
                // Without the last five days of a month.
                .hasSize(177);
    }

    private static void assertUnique(String fileName, String... columns) {
        assertThat(written.csv(fileName).stream().map(row -> key(row, columns)).toList())
                .doesNotHaveDuplicates();
    }

    private static List<String> ids(String fileName, String column) {
        return written.csv(fileName).stream()
                .map(row -> row.getField(column))
                .distinct()
                .toList();
    }

    private static String key(NamedCsvRecord row, String... columns) {
        return String.join("", Stream.of(columns).map(row::getField).toList());
    }
}
