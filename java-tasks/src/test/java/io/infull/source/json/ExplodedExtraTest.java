package io.infull.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record and its elements have beyond the contract, kept in {@code _extra} of the rows of the elements. */
@DatabaseTest
public class ExplodedExtraTest {

    public static final String CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*.json"]
            format: json_lines
            explode: {list: doc.items, when_empty: no_row}
            reject_limit: {rows: 100, percent: 100, allow_all: true}
            ignored_columns: [debug, doc.items.debug]
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                extra_columns: keep
                columns:
                  order_id: {from: order, type: text, required: true}
                  line_number: {from: doc.items.#, type: integer}
                  sku_id: {from: doc.items.product.sku, type: text, required: true}
            """;

    private static final String HEADERS = """
              - table: order_headers
                key: [order_id]
                columns:
                  order_id: {from: order, type: text, required: true}
            """;

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    private TestWarehouse warehouse;

    @BeforeEach
    void contract(TestWarehouse database) {
        warehouse = database;
        fixture = new LoadFixture(warehouse, folder).contract("orders", CONTRACT);
    }

    @Test
    void isThatOfTheRecordInEachRowAndThatOfTheElementInThePlaceOfTheList() {
        fixture.file("orders.json", """
                {"note": "x", "order": "O1", "doc": {"by": 7, "items": [{"product": {"sku": "S1", "ean": "1"}, "colour": "red"},\
                 {"product": {"sku": "S2"}, "debug": 1}, {"tags": [["a"]], "product": {"sku": "S3"}}], "to": null}, "debug": {}}
                {"order": "O2", "doc": {"items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}, "": {}}]}}
                {"order": "O3", "doc": {"items": [{"product": {"sku": "S1"}}]}, "doc.items": 1, "items": [{"x": 1.50}]}
                """).load();
        assertThat(fixture.rejects()).isEmpty();
        assertThat(rows()).isEqualTo("""
                O1 S1 {"doc": {"by": 7, "to": null, "items": {"colour": "red", "product": {"ean": "1"}}}, "note": "x"}
                O1 S2 {"doc": {"by": 7, "to": null}, "note": "x"}
                O1 S3 {"doc": {"by": 7, "to": null, "items": {"tags": [["a"]]}}, "note": "x"}
                O2 S1 -
                O2 S2 {"doc": {"items": {"": {}}}}
                O3 S1 {"items": [{"x": 1.50}], "doc.items": 1}""");
    }

    @Test
    void isNotTakenForThatOfAnObjectWithTheNameOfOneAroundTheList() {
        fixture.contract("orders", CONTRACT + "      customer_id: {from: meta.doc.customer, type: text}\n")
                .file("orders.json", """
                        {"order": "O1", "meta": {"x": 1, "doc": {"customer": "C", "y": 2}}, "doc": {"z": 3,\
                         "items": [{"product": {"sku": "S1"}, "c": 4}]}}
                        """)
                .load();
        assertThat(rows())
                .isEqualTo(
                        "O1 S1 {\"doc\": {\"z\": 3, \"items\": {\"c\": 4}}, \"meta\": {\"x\": 1, \"doc\": {\"y\": 2}}}");
    }

    @Test
    void hasNoRowToBeInWhereTheListIsEmpty() {
        assertThat(fixture.file("orders.json", """
                        {"order": "O1", "note": "x", "doc": {"items": [], "by": 7}}
                        {"order": "O2", "note": "x"}
                        {"order": "O3", "doc": {"items": [{"product": {"sku": "S1"}}]}}
                        """).load().counts())
                .containsEntry("rows_loaded", 3L)
                .containsEntry("rows_rejected", 0L);
        assertThat(rows()).isEqualTo("O3 S1 -");
    }

    @Test
    void isThatOfTheRecordWhereElementsAreValues() {
        fixture.contract("orders", CONTRACT.replace("doc.items.product.sku", "doc.items"))
                .file("orders.json", "{\"order\": \"O1\", \"note\": \"x\", \"doc\": {\"items\": [\"S1\", \"S2\"]}}\n")
                .load();
        assertThat(rows()).isEqualTo("O1 S1 {\"note\": \"x\"}\nO1 S2 {\"note\": \"x\"}");
    }

    @Test
    void rejectsTheRecordOfWhichPostgresCannotHoldTheRest() {
        String deep = "[".repeat(600) + "]".repeat(600);
        String[] members = {
            "\"x\": \"a\\u0000b\"",
            "\"x\": [\"\\ud800\"]",
            "\"product\": {\"sku\": \"S1\", \"\\u0000\": 1}",
            "\"x\": 1e999999",
            "\"x\": {\"y\": 1, \"y\": 2}",
            "\"x\": 1, \"x\": 2",
            "\"x\": " + deep,
            "\"x\": 1.7976931348623157e308, \"product\": {\"sku\": \"S1\"}"
        };
        StringBuilder file = new StringBuilder();
        for (String member : members) {
            String product = member.contains("product") ? "" : ", \"product\": {\"sku\": \"S1\"}";
            file.append("{\"order\": \"O\", \"doc\": {\"items\": [{\"product\": {\"sku\": \"S0\"}}, {")
                    .append(member)
                    .append(product)
                    .append("}]}}\n");
        }
        file.append(
                "{\"order\": \"O\", \"doc\": {\"x\": 1, \"x\": 1, \"items\": [{\"product\": {\"sku\": \"S0\"}}]}}\n");
        fixture.file("orders.json", file.toString()).load();
        assertThat(fixture.rows("select line, reason, column_name from ops.rejected_row order by line"))
                .isEqualTo("1,bad_character,x; 2,bad_character,x; 3,bad_character,product.?; 4,out_of_range,x; "
                        + "5,duplicate_field,x; 6,duplicate_field,x; 7,malformed_json,; 9,duplicate_field,doc.x");
        assertThat(fixture.rejects())
                .startsWith(
                        "orders.json line 1, x of doc.items[2]: holds a NUL or half a surrogate pair, expected text; ")
                .contains("orders.json line 6, x of doc.items[2]: holds 'x' twice in one object, expected once; ");
        assertThat(fixture.rows("select order_id, sku_id, _line from raw.sales_orders order by 2"))
                .isEqualTo("O,S0,8; O,S1,8");
    }

    // Written out, each of these numbers is longer than the text of its record.
    @Test
    void rejectsTheRecordWhoseNumbersWouldFillADisk() {
        String numbers = "1e999,".repeat(500) + "0";
        String items = "{\"product\": {\"sku\": \"S\"}},".repeat(140);
        fixture.file(
                        "orders.json",
                        "{\"order\": \"O1\", \"x\": [" + numbers + "], \"doc\": {\"items\": [" + items
                                + "{\"product\": {\"sku\": \"S\"}}]}}\n"
                                + "{\"order\": \"O2\", \"doc\": {\"items\": [{\"product\": {\"sku\": \"S\"}, \"x\": ["
                                + numbers + "]}]}}\n")
                .load();
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 1, doc.items: the rows of its elements are too much: expected at most "
                        + "64 MiB in all");
        assertThat(fixture.rows("select length(cast(_extra as text)) from raw.sales_orders"))
                .isEqualTo("501030");
    }

    @Test
    void tellsTheNamesByTheirPathAndRepairsNothingOfIt() {
        fixture.contract("orders", CONTRACT + "repairs: [trim]\n").file("orders.json", """
                        {"order": "O1", "b": " ", "doc": {"by": " 7", "items": [{"product": {"sku": " S1", "ean": " 1"}, "c": " red "}]}}
                        """);
        fixture.load();
        assertThat(rows())
                .isEqualTo("O1 S1 {\"b\": \" \", \"doc\": {\"by\": \" 7\", \"items\": {\"c\": \" red \", "
                        + "\"product\": {\"ean\": \" 1\"}}}}");
        assertThat(fixture.rows("select repairs from ops.file")).isEqualTo("\"{\"\"trim\"\": 1}\"");
    }

    @Test
    void makesRowsDifferThatAreTheSameElse() {
        fixture.contract("orders", CONTRACT.replace("      line_number: {from: doc.items.#, type: integer}\n", ""))
                .file("orders.json", """
                        {"order": "O1", "doc": {"items": [{"product": {"sku": "S1"}, "c": 1}, {"product": {"sku": "S1"}, "c": 1}]}}
                        {"order": "O2", "doc": {"items": [{"product": {"sku": "S1"}, "c": 1}, {"product": {"sku": "S1"}, "c": 2}]}}
                        {"order": "O1", "doc": {"items": [{"c": 1.0, "product": {"sku": "S1"}}]}}
                        """);
        assertThat(fixture.load().counts()).containsEntry("rows_duplicate", 1L).containsEntry("rows_rejected", 1L);
        assertThat(fixture.rejects()).contains("line 2 contradicts itself");
        fixture.file("orders_2.json", "{\"order\": \"O1\", \"doc\": {\"items\": [{\"product\": {\"sku\": \"S1\"}}]}}\n")
                .load();
        assertThat(rows()).isEqualTo("O1 S1 -");
    }

    @Test
    void isThatOfTheRecordAloneInATableOfRecords() {
        String headersKeep = CONTRACT.replace("    extra_columns: keep\n", "")
                + HEADERS.replace("    columns:", "    extra_columns: keep\n    columns:");
        fixture.contract("orders", headersKeep).file("orders.json", """
                {"order": "O1", "note": "x", "doc": {"items": [{"product": {"sku": "S1"}}, {"product": {"sku": "S2"}}]}}
                {"order": "O2", "doc": {"items": [{"product": {"sku": "S1"}, "colour": "red"}]}}
                """).load();
        assertThat(fixture.rows("select order_id, _extra from raw.order_headers"))
                .isEqualTo("O1,\"{\"\"note\"\": \"\"x\"\"}\"");
        assertThat(rows()).isEqualTo("O1 S1 -\nO1 S2 -");
        assertThat(fixture.rejects())
                .isEqualTo("orders.json line 2, colour of doc.items[1]: is a field that the contract does not declare");
    }

    @Test
    void goesBesideATargetThatKeepsNothing() {
        fixture.contract("orders", CONTRACT + HEADERS).file("orders.json", """
                        {"order": "O1", "note": "x", "doc": {"items": [{"product": {"sku": "S1"}, "c": 1}, {"product": {"sku": "S2"}}]}}
                        """).load();
        assertThat(rows())
                .isEqualTo("O1 S1 {\"doc\": {\"items\": {\"c\": 1}}, \"note\": \"x\"}\nO1 S2 {\"note\": \"x\"}");
        assertThat(fixture.rows("select order_id, _extra from raw.order_headers"))
                .isEqualTo("O1,");
    }

    @Test
    void comesBackWithAMendedRecord() {
        ReplayFixture replay = new ReplayFixture(warehouse, folder);
        replay.landing.contract("lists", CONTRACT.replace("source: orders", "source: lists"));
        replay.landing.file("orders.json", """
                        {"note": "x", "order": "O1", "doc": {"items": [{"product": {"sku": ""}, "c": "r"}, {"product": {"sku": "S2"}}]}}
                        """).load();
        assertThat(rows()).isEmpty();
        assertThat(replay.export("--source", "lists")).isZero();
        replay.repair("\"\"sku\"\": \"\"\"\"", "\"\"sku\"\": \"\"S1\"\"");
        assertThat(replay.replay()).isZero();
        assertThat(replay.open()).isEmpty();
        assertThat(rows())
                .isEqualTo("O1 S1 {\"doc\": {\"items\": {\"c\": \"r\"}}, \"note\": \"x\"}\nO1 S2 {\"note\": \"x\"}");
    }

    private String rows() {
        return warehouse.value(
                "select coalesce(string_agg(concat_ws(' ', order_id, sku_id, "
                        + "coalesce(cast(_extra as text), '-')), e'\\n' order by _line, line_number), '') from raw.sales_orders");
    }
}
