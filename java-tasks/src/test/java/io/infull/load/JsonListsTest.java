package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of JSON that hold a list: each of its elements becomes a row. */
@DatabaseTest
public class JsonListsTest {

    public static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*.json"]
            format: json_lines
            explode: items
            reject_limit: {rows: 100, allow_all: true}
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: order, type: text, required: true}
                  line_number: {from: items.#, type: integer}
                  sku_id: {from: items.product.sku, type: text, required: true}
                  qty_ordered: {from: items.qty, type: integer}
            """;

    static final String EMPTY_ALLOWED = "explode: {list: items, when_empty: no_row}";

    static final String LINES =
            "select order_id, line_number, sku_id, qty_ordered, _line from raw.sales_orders order by 1, 2, 3";

    @TempDir
    private Path folder;

    @Test
    void makesARowOfEachElement(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT).file("orders.json", """
                {"items": [{"product": {"sku": "S1"}, "qty": 5}, {"qty": null, "product": {"sku": "S2"}}], "order": "O1"}
                {"order": "O2", "items": [{"product": {"sku": "S1"}}]}
                """);
        assertThat(fixture.load().counts())
                .containsEntry("lines_read", 2L)
                .containsEntry("rows_loaded", 2L)
                .containsEntry("rows_rejected", 0L);
        assertThat(fixture.rows(LINES)).isEqualTo("O1,1,S1,5,1; O1,2,S2,,1; O2,1,S1,,2");
        assertThat(fixture.rows("select lines_loaded, rows_by_table from ops.file"))
                .isEqualTo("2,\"{\"\"sales_orders\"\": 3}\"");
    }

    @Test
    void readsElementsThatAreNoObjects(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(
                        warehouse,
                        CONTRACT.replace("items.product.sku", "items")
                                .replace("      qty_ordered: {from: items.qty, type: integer}\n", ""))
                .file("orders.json", """
                        {"order": "O1", "items": ["S1", "S2", 3]}
                        {"order": "O2", "items": ["S1", null]}
                        {"order": "O3", "items": [["S1"]]}
                        {"order": "O4", "items": ["S1", ""]}
                        {"order": "O5", "items": ["S1", "\\u0000"]}
                        """);
        fixture.load();
        assertThat(fixture.rows(LINES)).isEqualTo("O1,1,S1,,1; O1,2,S2,,1; O1,3,3,,1");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 2, items[2]: expected a single value but found VALUE_NULL; "
                        + "orders.json line 3, items[1]: expected a single value but found START_ARRAY; "
                        + "orders.json line 4, sku_id of items[2]: expected a value but found none; "
                        + "orders.json line 5, items[2]: holds a NUL or half a surrogate pair, expected text");
    }

    @Test
    void rejectsTheWholeRecordForOneElement(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT).file("orders.json", """
                {"order": "O1", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}, "qty": "x"}]}
                {"order": "O2", "items": [{"product": {"sku": "S1"}}, null]}
                {"order": "O3", "items": [{"product": {"sku": "S1"}}, 5]}
                {"order": "O4", "items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}, "qti": 5}]}
                {"order": "O5", "items": [{"product": {"sku": "S1"}, "qty": 1, "qty": 1}]}
                {"order": "O6", "items": {"product": {"sku": "S1"}}}
                {"order": "O7", "items": [{"product": "S1"}]}
                {"order": "O8", "items": [{"product": {"sku": "S1"}}], "items": []}
                {"items": [{"product": {"sku": "S1"}}]}
                """);
        fixture.load();
        assertThat(fixture.rows(LINES)).isEmpty();
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1, qty_ordered of items[2]: expected an integer but found 'x'; "
                        + "orders.json line 2, items[2]: expected an object but found VALUE_NULL; "
                        + "orders.json line 3, items[2]: expected an object but found VALUE_NUMBER_INT; "
                        + "orders.json line 4, qti of items[2]: is a field that the contract does not declare; "
                        + "orders.json line 5, qty of items[1]: stands twice in its object, expected once; "
                        + "orders.json line 6, items: expected a list but found START_OBJECT; "
                        + "orders.json line 7, product of items[1]: expected an object but found VALUE_STRING; "
                        + "orders.json line 8, items: stands twice in its object, expected once; "
                        + "orders.json line 9, order_id: expected a value but found none");
        assertThat(fixture.rows("select distinct column_name from ops.rejected_row where line < 3 order by 1"))
                .isEqualTo("items; qty_ordered");
    }

    @Test
    void rejectsARecordWithoutElements(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT).file("orders.json", EMPTIES);
        fixture.load();
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1, items: expected at least one element but found an empty list; "
                        + "orders.json line 2, items: expected at least one element but found null; "
                        + "orders.json line 3, items: expected at least one element but found none");
        assertThat(fixture.rows("select distinct reason from ops.rejected_row")).isEqualTo("empty_list");
    }

    private static final String EMPTIES = """
            {"order": "O1", "items": []}
            {"order": "O2", "items": null}
            {"order": "O3"}
            {"order": "O4", "items": [{"product": {"sku": "S1"}}]}
            """;

    @Test
    void loadsARecordWithoutElementsAsNoRowWhereThatIsDeclared(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT.replace("explode: items", EMPTY_ALLOWED))
                .file("orders.json", EMPTIES + "{\"order\": null, \"items\": []}\n");
        assertThat(fixture.load().counts())
                .containsEntry("lines_read", 5L)
                .containsEntry("rows_loaded", 4L)
                .containsEntry("rows_rejected", 1L);
        assertThat(fixture.rows(LINES)).isEqualTo("O4,1,S1,,4");
        assertThat(fixture.rejects()).isEqualTo("orders.json line 5, order_id: expected a value but found none");
    }

    @Test
    void loadsAFileOfWhichNoRecordHasARow(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT.replace("explode: items", EMPTY_ALLOWED))
                .file("orders.json", "{\"order\": \"O1\", \"items\": []}\n");
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 1L);
        assertThat(fixture.rows("select hash_loaded = hash_read, lines_loaded from ops.file"))
                .isEqualTo("t,1");
    }

    @Test
    void countsTheRepairsOfARecordOnceAndThoseOfEachElement(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT + "repairs: [trim]\n").file("orders.json", """
                {"order": " O1", "items": [{"product": {"sku": "S1 "}}, {"product": {"sku": " S2"}}]}
                """);
        fixture.load();
        assertThat(fixture.rows(LINES)).isEqualTo("O1,1,S1,,1; O1,2,S2,,1");
        assertThat(fixture.rows("select repairs from ops.file")).isEqualTo("\"{\"\"trim\"\": 3}\"");
    }

    @Test
    void rejectsARecordWhoseRowsWouldFillADisk(TestWarehouse warehouse) {
        String items = "{\"product\":{\"sku\":\"S\"}},".repeat(4_000);
        LoadFixture fixture = fixture(warehouse, CONTRACT)
                .file(
                        "orders.json",
                        "{\"order\": \"" + "O".repeat(100_000) + "\", \"items\": [" + items
                                + "{\"product\":{\"sku\":\"S\"}}]}\n" + line("O2", 1));
        fixture.load();
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("O2");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1, items: the rows of its elements are too much: expected at most 64 MiB "
                        + "in all");
    }

    @Test
    void rejectsARecordWhoseElementsWouldFillTheMemory(TestWarehouse warehouse) {
        String parts = IntStream.range(0, 20).mapToObj(part -> "items.p" + part).collect(Collectors.joining(", "));
        String contract = CONTRACT + "      customer_id: {from: [" + parts + "], join: '-', type: text}\n";
        LoadFixture fixture = fixture(warehouse, contract)
                .file(
                        "orders.json",
                        "{\"order\": \"O1\", \"items\": [" + "{},".repeat(300_000) + "{}]}\n" + line("O2", 1));
        fixture.load();
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("O2");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1, items: the rows of its elements are too much: expected at most 64 MiB "
                        + "in all");
    }

    @Test
    void readsListsInAnArrayOfRecords(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, CONTRACT.replace("json_lines", "json_array"))
                .file(
                        "orders.json",
                        "[" + line("O1", 1, 2).strip() + ",\n" + line("O2", 1).strip() + ", "
                                + line("O3", 1).strip() + "]");
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 3L);
        assertThat(fixture.rows(LINES)).isEqualTo("O1,1,S1,1,1; O1,2,S2,2,1; O2,1,S1,1,2; O3,1,S1,1,2");
    }

    /** An order with so many lines, of these quantities. */
    public static String line(String order, int... quantities) {
        StringBuilder items = new StringBuilder();
        for (int index = 0; index < quantities.length; index++) {
            items.append(index == 0 ? "" : ",")
                    .append("{\"product\":{\"sku\":\"S" + (index + 1) + "\"},\"qty\":" + quantities[index] + "}");
        }
        return "{\"order\":\"" + order + "\",\"items\":[" + items + "]}\n";
    }

    private LoadFixture fixture(TestWarehouse warehouse, String contract) {
        return new LoadFixture(warehouse, folder).contract("orders", contract);
    }
}
