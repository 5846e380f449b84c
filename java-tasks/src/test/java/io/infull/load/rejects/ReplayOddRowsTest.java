package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are hard to show in a spreadsheet, or to tell from their neighbours. */
@DatabaseTest
class ReplayOddRowsTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
    }

    @Test
    void givesEveryTextBackExactly(TestWarehouse warehouse) {
        Random random = new Random(11);
        String letters = "'=+-@\t\r\n\"\\,; 1aé€😀";
        int[] symbols = letters.codePoints().toArray();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 300; row++) {
            StringBuilder text = new StringBuilder("x" + row);
            text.insert(
                    0,
                    random.ints(random.nextInt(8), 0, symbols.length)
                            .map(index -> symbols[index])
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            rows.append("O")
                    .append(row)
                    .append(",\"")
                    .append(text.toString().replace("\"", "\"\""))
                    .append("\",?,1,\n");
        }
        String lenient = LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 300, allow_all: true}\n";
        fixture.landing
                .contract("orders", lenient)
                .file("orders.csv", rows.toString())
                .load();
        assertThat(warehouse.value("select lines_rejected from ops.file")).isEqualTo("300");
        fixture.export();
        fixture.landing.contract("orders", lenient.replace("type: integer", "type: integer, missing: [\"?\"]"));
        assertThat(fixture.replay()).isZero();
        String replayed =
                warehouse.value("select string_agg(order_id || sku_id, '|' order by order_id) from raw.sales_orders");

        warehouse.execute("truncate raw.sales_orders");
        fixture.landing.file("orders_direct.csv", rows + "\n").load();
        assertThat(warehouse.value(
                        "select string_agg(order_id || sku_id, '|' order by order_id) from raw.sales_orders"))
                .isEqualTo(replayed);
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("300");
    }

    @Test
    void keepsARowOpenThatWasEmptied() {
        fixture.landing.file("orders.csv", HEADER + "O1,S1,x,1,\nO2,S2,5,1,\n").load();
        fixture.export();
        assertThat(fixture.repair("O1,S1,x,1,,", ",,,,,").replay()).isEqualTo(65);
        assertThat(fixture.open()).isEqualTo("orders.csv,2,missing_value");
    }

    @Test
    void showsNothingThatASpreadsheetWouldRun() throws IOException {
        fixture.landing
                .file("orders.csv", HEADER + "\"=HYPERLINK(\"\"http://x\"\")\",@S1,-five,1,\n")
                .load();
        fixture.export();
        assertThat(Files.readString(fixture.export)).contains("\"'=HYPERLINK(\"\"http://x\"\")\",'@S1,'-five,1,,1,");
        fixture.repair("'-five", "-5").replay();
        assertThat(fixture.landing.rows("select order_id, sku_id, qty_ordered from raw.sales_orders"))
                .isEqualTo("\"=HYPERLINK(\"\"http://x\"\")\",@S1,-5");
    }

    @Test
    void showsARecordWhoseFieldsCannotBeTold() {
        fixture.landing
                .file("orders.csv", HEADER + "O1,S1\nO2,\"S2\"x,1,1,\nO3,S3,1,1,,x,\nO4,S4,4,1,\nO5,\"S5")
                .load();
        assertThat(fixture.open())
                .isEqualTo("orders.csv,2,field_count; orders.csv,3,text_after_quote; orders.csv,4,field_count; "
                        + "orders.csv,6,unclosed_quote");
        fixture.export();
        // One record is mended as it stands, one is written into the columns, and two are left as they were.
        fixture.repair("\"O2,\"\"S2\"\"x,1,1,\"", "\"O2,S2,2,1,\"").repair(",,,,,1,", "O1,S1,9,1,,1,");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, sku_id, qty_ordered, _line from raw.sales_orders order by 1"))
                .isEqualTo("O1,S1,9,2; O2,S2,2,3; O4,S4,4,5");
        assertThat(fixture.open()).isEqualTo("orders.csv,4,field_count; orders.csv,6,field_count");
        assertThat(fixture.landing.rejects())
                .contains(
                        "repaired.csv line 4 is not one record with 5 fields: mend infull_record, or fill in the columns");
    }

    @Test
    void letsNoOpenQuoteTakeItsNeighboursAlong() {
        fixture.landing
                .file("orders.csv", HEADER + "O1,S1,x,1,\nO2,S2\nO3,S3,x,1,\n")
                .load();
        fixture.export();
        fixture.repair("\"O2,S2\"", "\"O2,\"\"S2,2,1,\"")
                .repair("O1,S1,x", "O1,S1,1")
                .repair("O3,S3,x", "O3,S3,3");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, qty_ordered, _line from raw.sales_orders order by 1"))
                .isEqualTo("O1,1,2; O3,3,4");
        assertThat(fixture.open()).isEqualTo("orders.csv,3,field_count");
    }

    @Test
    void takesNoShownByteForTheCharacterItWas() {
        byte[] row = (HEADER + "O1,Caf\u00e9,1,1,\n").getBytes(StandardCharsets.ISO_8859_1);
        fixture.landing.file("orders.csv", row).load();
        assertThat(fixture.open()).isEqualTo("orders.csv,2,bad_encoding");
        fixture.export();
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.landing.rejects())
                .contains("repaired.csv line 2 still shows a byte that is no text, like \\xE9");
        assertThat(fixture.repair("Caf\\xE9", "Café").replay()).isZero();
        assertThat(fixture.landing.rows("select sku_id from raw.sales_orders")).isEqualTo("Café");
    }

    @Test
    void keepsTheDelimiterTheEncodingAndTheHeaderRepairsOfTheSource() {
        String contract = LoadFixture.ORDERS_CONTRACT
                + "dialect: {delimiter: \";\", encoding: windows-1252}\nheader_repairs: [{strip_suffix: X}]\n"
                + "repairs: [{strip_suffix: pcs}, trim]\n";
        fixture.landing
                .contract("orders", contract)
                .file(
                        "orders.csv",
                        "orderX;skuX;qtyX;priceX;dayX\nO1;\"Größe; €\";5 pieces;1;\n"
                                .getBytes(Charset.forName("windows-1252")))
                .load();
        fixture.export();
        assertThat(fixture.repair("5 pieces", "5 pcs").replay()).isZero();
        assertThat(fixture.landing.rows("select sku_id, qty_ordered from raw.sales_orders"))
                .isEqualTo("\"Größe; €\",5");
        assertThat(fixture.landing.rows("select repairs from ops.file where is_replay"))
                .isEqualTo("\"{\"\"trim\"\": 1, \"\"strip_suffix\"\": 1}\"");
    }

    @Test
    void replaysJsonRecordsAsTheyWereWritten() throws IOException {
        String contract = LoadFixture.ORDERS_CONTRACT
                .replace("format: csv", "format: json_array")
                .replace("orders*.csv", "orders*.json")
                .replace("from: qty", "from: line.qty");
        String array = """
                [{"order": "O1", "sku": "S1", "line": {"qty": "5"}},
                 {"order": "O2",
                  "sku": "S\\n2", "line": {"qty": 2.5}}, {"order": "O3", "sku": "S3", "surplus": 1},
                 {"order": "O4", "sku": "S4", "line": {"qty": 4}}, {"order": "O5", "sku": "=S5", "line": {"qty": nil}}]
                """;
        fixture.landing.contract("orders", contract).file("orders.json", array).load();
        assertThat(fixture.open())
                .isEqualTo("orders.json,1,not_an_integer; orders.json,2,not_an_integer; orders.json,3,unknown_field; "
                        + "orders.json,4,malformed_json");
        fixture.export();
        assertThat(Files.readString(fixture.export)).startsWith("\uFEFFinfull_reject_id,");
        // Unrepaired, a number in quotes is still no number.
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.open()).contains("orders.json,1,not_an_integer", "orders.json,4,malformed_json");
        fixture.repair("{\"\"qty\"\": \"\"5\"\"}", "{\"\"qty\"\": 5}")
                .repair("2.5", "2")
                .repair(", \"\"surplus\"\": 1", "")
                .repair("nil", "null");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEmpty();
        assertThat(fixture.landing.rows("select order_id, sku_id, qty_ordered, _line from raw.sales_orders "
                        + "where _file = 'repaired.csv' order by order_id"))
                .isEqualTo("O1,S1,5,2; O2,\"S\n2\",2,3; O3,S3,,5; O5,=S5,,6");
        assertThat(fixture.landing.rows("select lines_read, lines_loaded, lines_blank from ops.file "
                        + "where is_replay order by load_id desc limit 1"))
                .isEqualTo("4,4,0");
    }
}
