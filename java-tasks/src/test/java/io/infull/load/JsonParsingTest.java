package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class JsonParsingTest {

    private static final String CONTRACT = """
            source: shipments
            description: One row per shipment.
            files: ["shipments*.json"]
            format: json_lines
            ignored_columns: [debug]
            targets:
              - table: shipments
                key: [shipment_id, order_id, sku_id, line_number]
                same_key: reject
                columns:
                  shipment_id: {from: id, type: text, required: true}
                  order_id: {from: order, type: text, required: true}
                  qty_shipped: {from: qty, type: integer}
                  warehouse: {from: meta.warehouse, type: text}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsNestedFieldsAndTreatsAbsentOnesAsMissing(TestWarehouse warehouse) {
        LoadFixture fixture = lines(warehouse, """
                {"id": "A", "order": "O1", "qty": 5.0, "meta": {"warehouse": "W\\u00fc"}, "debug": {"x": [1]}}
                {"order": 17, "id": "B", "meta": null}

                {"id": "C", "order": "O1", "qty": null}
                """);
        assertThat(fixture.load().counts()).containsEntry("lines_blank", 1L).containsEntry("lines_read", 4L);
        assertThat(fixture.rows("select shipment_id, order_id, qty_shipped, warehouse, _line from raw.shipments "
                        + "order by _line"))
                .isEqualTo("A,O1,5,Wü,1; B,17,,,2; C,O1,,,4");
    }

    @Test
    void rejectsWhatIsNotExactlyAsDeclared(TestWarehouse warehouse) {
        LoadFixture fixture = lines(warehouse, """
                {"id": "A", "order": "O1", "qty": "5"}
                {"id": "A", "order": "O1", "qty": 5.5}
                {"id": "A", "order": "O1", "qty": 1e3}
                {"id": "A", "order": true}
                {"id": "A", "order": "O1", "carrier": "UPS"}
                {"id": "A", "id": "B", "order": "O1"}
                {"id": "A", "order": "O1", "meta": "W1"}
                {"id": ["A"], "order": "O1"}
                {"order": "O1"}
                """);
        fixture.load();
        assertThatTable(warehouse, "raw.shipments").hasRows(0);
        assertThat(fixture.rejects())
                .isEqualTo("shipments.json line 1, qty_shipped: expected an integer but found '5'; "
                        + "shipments.json line 2, qty_shipped: expected an integer but found '5.5'; "
                        + "shipments.json line 3, qty_shipped: expected an integer but found '1e3'; "
                        + "shipments.json line 4, order_id: expected a text but found 'true'; "
                        + "shipments.json line 5, carrier: is a field that the contract does not declare; "
                        + "shipments.json line 6, id: stands twice in its object, expected once; "
                        + "shipments.json line 7, meta: expected an object but found VALUE_STRING; "
                        + "shipments.json line 8, id: expected a single value but found START_ARRAY; "
                        + "shipments.json line 9, shipment_id: expected a value but found none");
    }

    @Test
    void rejectsLinesThatAreNoObject(TestWarehouse warehouse) {
        LoadFixture fixture = lines(warehouse, """
                ["id"]
                {"id": "A", "order": "O1"} x
                {"id": "A", "order": "O1"
                {"id": "A", "order": "\\u0000"}
                {"id": "A", "order": "\\ud800"}
                {"id": "A", "order": "O1"}{"id": "B", "order": "O1"}
                """);
        fixture.load();
        assertThatTable(warehouse, "raw.shipments").hasRows(0);
        assertThat(fixture.rows("select line, reason from ops.rejected_row order by line"))
                .isEqualTo("1,not_an_object; 2,malformed_json; 3,malformed_json; 4,bad_character; 5,bad_character; "
                        + "6,malformed_json");
    }

    @Test
    void readsTheElementsOfAnArray(TestWarehouse warehouse) {
        LoadFixture fixture = array(warehouse, """
                [ {"id": "A", "order": "]}"},
                  {"id": "B",
                   "order": "\\"{["}, {"id": "C", "order": "O1"},{"id": "D", "order": "O1", "qty": "x"},
                  {"id": "B",
                   "order": "\\"{["}
                ]
                """);
        assertThat(fixture.load().counts()).containsEntry("rows_duplicate", 1L).containsEntry("lines_read", 5L);
        assertThat(fixture.rows("select shipment_id, _line from raw.shipments order by shipment_id"))
                .isEqualTo("A,1; B,2; C,3");
        assertThat(fixture.rows("select line, raw_text from ops.rejected_row"))
                .isEqualTo("3,\"{\"\"id\"\": \"\"D\"\", \"\"order\"\": \"\"O1\"\", \"\"qty\"\": \"\"x\"\"}\"");
    }

    @Test
    void readsAnEmptyArray(TestWarehouse warehouse) {
        assertThat(array(warehouse, " [ ] \n").load().counts())
                .containsEntry("files_loaded", 1L)
                .containsEntry("lines_read", 0L);
    }

    @Test
    void refusesAnArrayThatIsCutOff(TestWarehouse warehouse) {
        LoadFixture fixture = array(warehouse, "[{\"id\": \"A\", \"order\": \"O1\"},\n{\"id\": \"B\"");
        assertThat(fixture.load().refusals())
                .containsExactly("JSON array is broken: expected } before the end of the file (shipments.json line 2). "
                        + "Its elements cannot be told apart");
        assertThatTable(warehouse, "raw.shipments").hasRows(0);
    }

    @Test
    void refusesWhatIsNoArray(TestWarehouse warehouse) {
        assertThat(refusal(warehouse, "{}")).startsWith("JSON array is broken: expected [ at the start of the array");
        assertThat(refusal(warehouse, "[{} {}]")).startsWith("JSON array is broken: expected , or ]");
        assertThat(refusal(warehouse, "[{},]")).startsWith("JSON array is broken: expected an object behind the comma");
        assertThat(refusal(warehouse, "[1]")).startsWith("JSON array is broken: expected an object");
        assertThat(refusal(warehouse, "[] []")).startsWith("JSON array is broken: expected nothing behind the array");
        assertThat(refusal(warehouse, "[")).startsWith("JSON array is broken: expected an object");
    }

    private String refusal(TestWarehouse warehouse, String text) {
        return array(warehouse, text).load().refusals().get(0);
    }

    private LoadFixture lines(TestWarehouse warehouse, String text) {
        return new LoadFixture(warehouse, folder)
                .contract("shipments", CONTRACT)
                .file("shipments.json", text);
    }

    private LoadFixture array(TestWarehouse warehouse, String text) {
        return new LoadFixture(warehouse, folder)
                .contract("shipments", CONTRACT.replace("json_lines", "json_array"))
                .file("shipments.json", text);
    }
}
