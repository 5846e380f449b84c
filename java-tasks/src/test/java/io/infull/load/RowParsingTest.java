package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.record.RecordSplitter;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bytes of a file to rows and rejects. */
@DatabaseTest
class RowParsingTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void keepsLineNumbersAfterQuotedNewlines(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "\"O\r\n1\",\"S\n\n1\",5,1,\r\n\r\nO2,S1,x,1,\r\nO3,S1,1,1,");
        fixture.load();
        assertThat(fixture.rejects()).isEqualTo("orders.csv line 7, qty_ordered: expected an integer but found 'x'");
        assertThat(fixture.rows("select _line, replace(replace(order_id, chr(13), 'R'), chr(10), 'N') as order_id "
                        + "from raw.sales_orders order by _line"))
                .isEqualTo("2,ORN1; 8,O3");
    }

    @Test
    void keepsWhatSurroundsARejectedValue(TestWarehouse warehouse) {
        LoadFixture fixture =
                LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,\"S,\\\t1\",1.5,1,\n");
        fixture.load();
        assertThat(fixture.rows("select line, column_name, value, reason, raw_text = E'O1,\"S,\\\\\\t1\",1.5,1,' "
                        + "from ops.rejected_row"))
                .isEqualTo("2,qty_ordered,1.5,not_an_integer,t");
    }

    @Test
    void keepsEverySpecialCharacterOfCopy(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "\\.,\\N,1,1,\n\"a\tb\\\r\nc\",ü€😀\\,1,1,\n");
        fixture.load();
        assertThat(fixture.rows("select count(*) from raw.sales_orders where (order_id, sku_id) in "
                        + "((E'\\\\.', E'\\\\N'), (E'a\\tb\\\\\\r\\nc', E'ü€😀\\\\'))"))
                .isEqualTo("2");
    }

    @Test
    void rejectsRowsWithTooFewOrTooManyFields(TestWarehouse warehouse) {
        LoadFixture fixture =
                LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,1,1\nO2,S1,1,1,,x\n");
        fixture.load();
        assertThat(fixture.rejects())
                .isEqualTo("orders.csv line 2 has 4 fields, expected 5; orders.csv line 3 has 6 fields, expected 5");
    }

    @Test
    void takesARecordOfAlmostAMiB(TestWarehouse warehouse) {
        String longest = "O1,S1,5,1,,\n";
        String note = "x".repeat(RecordSplitter.LONGEST_RECORD - longest.length());
        String contract = LoadFixture.ORDERS_CONTRACT + "ignored_columns: [note]\n";
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).contract("orders", contract);
        fixture.file("orders_1.csv", "order,sku,qty,price,day,note\n" + longest.replace("\n", note + "\n"));
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 1L);
        fixture.file("orders_2.csv", "order,sku,qty,price,day,note\n" + longest.replace("\n", note + "xx\n"));
        assertThat(fixture.load().refusals())
                .containsExactly("Record at orders_2.csv line 2 is longer than 1048576 bytes. "
                        + "Look for a quote that is not closed");
    }

    @Test
    void rejectsBrokenQuoting(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "\"O1\"x,S1,1,1,\nO\"2\",S1,1,1,\nO3,\"S1,1,1,");
        fixture.load();
        assertThat(fixture.rejects())
                .isEqualTo(
                        "orders.csv line 2 has text behind a closing quote, expected ','. If quotes are letters there, declare quote: none; "
                                + "orders.csv line 4 has a quote that is not closed. If quotes are letters there, declare quote: none");
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("\"O\"\"2\"\"\"");
    }

    @Test
    void rejectsBytesThatAreNoTextAndShowsThem(TestWarehouse warehouse) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "O1,S").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes(",1,1,\nO2,S\0,1,1,\nO3,S1,1,1,\n".getBytes(StandardCharsets.UTF_8));
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", bytes.toByteArray());
        fixture.load();
        assertThat(fixture.rows("select line, reason, raw_text from ops.rejected_row order by line"))
                .isEqualTo("2,bad_encoding,\"O1,S\\\\xFF,1,1,\"; 3,bad_character,\"O2,S\\\\x00,1,1,\"");
        assertThat(fixture.rows("select order_id from raw.sales_orders")).isEqualTo("O3");
    }

    @Test
    void readsTheDeclaredEncodingAndDelimiter(TestWarehouse warehouse) {
        String text = (HEADER + "Ö1,S,1,2.5,\n").replace(',', ';');
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "orders", LoadFixture.ORDERS_CONTRACT + "dialect: {delimiter: \";\", encoding: windows-1252}\n")
                .file("orders.csv", text.getBytes(Charset.forName("windows-1252")));
        fixture.load();
        assertThat(fixture.rows("select order_id, unit_price from raw.sales_orders"))
                .isEqualTo("Ö1,2.5");
    }

    @Test
    void countsEachRepairAndAltersNothingElse(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace(
                                "{from: qty, type: integer}",
                                "{from: qty, type: integer, missing: [\"-1\", n/a], "
                                        + "repairs: [{strip_suffix: units, ignore_case: true}, trim, absolute]}"))
                .file(
                        "orders.csv",
                        HEADER + "O1,S1,5 UNITS,1,\nO2,S1,-7,1,\nO3,S1,-1 units,1,\nO4,S1,n/a,1,\nO5,S1,5 pcs,1,\n"
                                + " O6,S1,6,1,\n");
        fixture.load();
        assertThat(fixture.rows("select order_id, qty_ordered from raw.sales_orders order by _line"))
                .isEqualTo("O1,5; O2,7; O3,; O4,; \" O6\",6");
        assertThat(fixture.rejects())
                .isEqualTo("orders.csv line 6, qty_ordered: expected an integer but found '5 pcs'");
        assertThat(warehouse.value("select repairs from ops.file"))
                .isEqualTo("{\"trim\": 2, \"missing\": 2, \"absolute\": 1, \"strip_suffix\": 2}");
    }

    @Test
    void joinsFieldsAndMissesTheValueWhenOneIsMissing(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "orders", LoadFixture.ORDERS_CONTRACT.replace("{from: sku,", "{from: [sku, qty], join: \"-\","))
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S1,,1,\n");
        fixture.load();
        assertThat(fixture.rows("select sku_id from raw.sales_orders")).isEqualTo("S1-5");
        assertThat(fixture.rejects()).isEqualTo("orders.csv line 3, sku_id: expected a value but found none");
    }

    @Test
    void leavesOutColumnsThatTheFileMayLack(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace(
                                "{from: day, type: date}", "{from: day, type: date, optional_column: true}"))
                .file("orders_1.csv", HEADER + "O1,S1,5,1,2026-01-01\n")
                .file("orders_2.csv", "price,sku,order,qty\n2,S1,O1,6\n");
        fixture.load();
        assertThat(fixture.rows("select qty_ordered, order_date from raw.sales_orders"))
                .isEqualTo("6,2026-01-01");
    }
}
