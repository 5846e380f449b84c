package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which order a rejected row names: what models may know of it, until it is answered. */
@DatabaseTest
class RejectedOrdersTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    private static final String KNOWN = "select raw_table, order_id, sku_id, line_number, _pack from raw.rejected_rows "
            + "where order_id is not null order by order_id, sku_id";

    private static final String OTHERS =
            "select raw_table, count(*) as n from raw.rejected_rows where order_id is null group by 1 order by 1";

    private static final String SHIPMENTS = """
            source: shipments
            description: One row per shipped position.
            files: ["shipments*.json"]
            format: json_lines
            repairs: [trim]
            reject_limit: {rows: 100, allow_all: true}
            targets:
              - table: shipments
                key: [shipment_id, order_id, sku_id, line_number]
                same_key: reject
                columns:
                  shipment_id: {from: id, type: text, required: true}
                  order_id: {from: order.number, type: text, required: true}
                  line_number: {from: order.line, type: integer}
                  ship_date: {from: day, type: date, required: true}
            """;

    @TempDir
    private Path folder;

    @Test
    void knowsTheOrderOfARowWhoseOtherFieldsCannotBeRead(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S2,five,1,\nO3,,5,1,\n,S4,5,1,\nO5,S5,5\n");
        fixture.load();
        assertThat(fixture.rows(KNOWN)).isEqualTo("sales_orders,O2,S2,,test; sales_orders,O3,,,test");
        assertThat(fixture.rows(OTHERS)).isEqualTo("sales_orders,2");
    }

    @Test
    void knowsTheOrderOfRowsThatContradictEachOther(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,1,\nÖ2,S2,5,1,\nÖ2,S2,6,1,\n");
        fixture.load();
        assertThat(fixture.rows(KNOWN)).isEqualTo("sales_orders,Ö2,S2,,test; sales_orders,Ö2,S2,,test");
    }

    @Test
    void readsObjectsAndRepairsWhatTheContractRepairs(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("shipments", SHIPMENTS)
                .file("shipments.json", """
                        {"id": "S1", "order": {"number": " O1 ", "line": 2.0}, "day": "soon"}
                        {"id": "S2", "order": {"number": "O2", "line": "second"}, "day": null, "day": null}
                        {"id": "S3", "order": {"number": "O3", "number": "O4"}, "day": "soon"}
                        {"id": "S4", "order": {"number": "O5"}, "day": "2026-01-05", "undeclared": {}}
                        {"id": "S5", "order": {"number": "O6"}, "day": "2026-01-05"
                        """);
        fixture.load();
        assertThat(fixture.rows(KNOWN)).isEqualTo("shipments,O1,,2,test; shipments,O2,,,test; shipments,O5,,,test");
        assertThat(fixture.rows(OTHERS)).isEqualTo("shipments,2");
    }

    @Test
    void knowsTheOrderOfARecordWithAList(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", JsonListsTest.CONTRACT)
                .file(
                        "orders.json",
                        "{\"order\": \"O1\", \"items\": [{\"product\": {\"sku\": \"A\"}, \"qty\": \"x\"}]}\n");
        fixture.load();
        assertThat(fixture.rows(KNOWN)).isEqualTo("sales_orders,O1,,,test");
    }

    @Test
    void isSilentAboutTextThatIsNone(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", (HEADER + "\u00E9,S1,five,1,\n").getBytes(StandardCharsets.ISO_8859_1));
        fixture.load();
        assertThat(fixture.rows("select reason, order_id from ops.rejected_row"))
                .isEqualTo("bad_encoding,");
    }

    @Test
    void isSilentAboutOtherThingsThanOrders(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("products", """
                        source: products
                        description: One row per product.
                        files: ["products*.csv"]
                        format: csv
                        targets:
                          - table: products
                            key: [sku_id]
                            columns:
                              sku_id: {from: sku, type: text, required: true}
                              category: {from: category, type: text, required: true}
                        """)
                .file("products.csv", "sku,category\nS1,\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, sku_id from ops.rejected_row"))
                .isEqualTo(",");
        assertThat(fixture.rows(OTHERS)).isEqualTo("products,1");
        assertThat(changes(warehouse, "rejected_rows")).isEqualTo("1");
    }

    @Test
    void forgetsTheOrderOnceTheRowIsAnswered(TestWarehouse warehouse) {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S2,five,1,\nO3,S3,six,1,\n")
                .load();
        assertThat(changes(warehouse, "rejected_rows")).isEqualTo("1");
        fixture.export();
        fixture.repair("O2,S2", "O9,S9").repair("six", "6");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows(KNOWN)).isEqualTo("sales_orders,O9,S9,,test");
        String before = changes(warehouse, "rejected_rows");
        fixture.export();
        fixture.repair("five", "5");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows(KNOWN)).isEmpty();
        assertThat(changes(warehouse, "rejected_rows")).isNotEqualTo(before);
    }

    @Test
    void notesOnceThatAPackHasATable(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER);
        fixture.load();
        fixture.file("orders_2.csv", HEADER + "O1,S1,5,1,\n").load();
        assertThat(fixture.rows("select raw_table, _pack from raw.loaded_tables"))
                .isEqualTo("sales_orders,test");
        assertThat(changes(warehouse, "loaded_tables")).isEqualTo("1");
    }

    private static String changes(TestWarehouse warehouse, String table) {
        return warehouse.value("select count(*) from ops.raw_change where table_name = '" + table + "'");
    }
}
