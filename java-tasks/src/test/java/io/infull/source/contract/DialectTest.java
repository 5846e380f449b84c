package io.infull.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.error.ExitCode;
import io.infull.load.LoadFixture;
import io.infull.load.Packed;
import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimiters, fields by position, and lines above them. */
@DatabaseTest
class DialectTest {

    private static final String BY_POSITION = "header: false, fields: [order, sku, qty, price, day]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tab", "\"\\t\"", "'\\t'"})
    void readsTabsHoweverTheyAreWritten(String delimiter, TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "delimiter: " + delimiter)
                .file("orders.csv", "order\tsku\tqty\tprice\tday\nO1\t\"S\t1\"\t5\t1\t\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select order_id, sku_id, qty_ordered from raw.sales_orders"))
                .isEqualTo("O1,\"S\t1\",5");
    }

    @Test
    void namesFieldsByTheirPositionWhereThereIsNoHeader(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, BY_POSITION)
                .file("orders.csv", "O1,S1,5,1,\nO2,S1,5,1\nO3,S1,5,1,,x\n\nO4,S1,x,1,\n");
        assertThat(fixture.load().counts()).containsEntry("lines_read", 5L).containsEntry("rows_loaded", 1L);
        assertThat(fixture.rows("select order_id, qty_ordered, _line from raw.sales_orders"))
                .isEqualTo("O1,5,1");
        assertThat(fixture.rejects())
                .isEqualTo("orders.csv line 2 has 4 fields, expected 5; orders.csv line 3 has 6 fields, expected 5; "
                        + "orders.csv line 5, qty_ordered: expected an integer but found 'x'");
    }

    @Test
    void skipsLinesThatStandAboveTheHeader(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "skip_lines: 3")
                .file(
                        "orders.csv",
                        "\uFEFFReport \"of\n\nall\" orders\n" + LoadFixture.ORDERS_HEADER + "O1,S1,x,1,\nO1,S1,5,1,\n");
        assertThat(fixture.load().counts()).containsEntry("lines_read", 2L).containsEntry("rows_loaded", 1L);
        assertThat(fixture.rejects()).startsWith("orders.csv line 5, qty_ordered: ");
    }

    @Test
    void refusesAFileThatEndsBeforeItsHeader(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "skip_lines: 3");
        assertThat(fixture.file("orders.csv", "a\nb").load().refusals())
                .containsExactly("File orders.csv ends too early: expected 3 lines to skip but found 2");
        assertThat(fixture.file("orders.csv", "a\nb\n").load().refusals())
                .containsExactly("File orders.csv ends too early: expected 3 lines to skip but found 2");
        assertThat(fixture.file("orders.csv", "a\nb\nc\n").load().refusals())
                .containsExactly("File orders.csv is empty: expected a header");
        assertThat(fixture.file("orders.csv", "x".repeat(2 << 20)).load().refusals())
                .containsExactly(
                        "Record at orders.csv line 1 is longer than 1048576 bytes. Look for a quote that is not "
                                + "closed");
    }

    @Test
    void saysWhatIsWrongWithFieldsByPosition(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "header: false"))
                .contains(
                        "test/orders.yml: fields is missing: expected the names of all fields in order, as header is false");
        assertThat(problem(warehouse, "fields: [order, sku, qty, price, day]"))
                .contains(
                        "test/orders.yml: fields are named twice: expected header: false beside fields, or no fields");
        assertThat(problem(warehouse, "header: false, fields: [order, sku, sku, price, day]"))
                .contains("fields must name each field once, but found [order, sku, sku, price, day]")
                .contains("Columns come from [qty], which fields does not name: [order, sku, sku, price, day]");
        assertThat(problem(warehouse, "header: false, fields: [order, sku, qty, price, day, note]"))
                .contains(
                        "No column takes the fields [note]: map them, name them in ignored_columns, or keep them with "
                                + "extra_columns: keep");
        assertThat(problem(warehouse, "skip_lines: -1")).contains("skip_lines must not be negative, but found -1");
        assertThat(problem(warehouse, "compression: rar"))
                .contains("Unknown compression 'rar': expected one of [auto, gzip, none, zip]");
        assertThat(problem(warehouse, "expansion_limit: {ratio: 0}"))
                .contains("expansion_limit: mib and ratio must be positive, but found 1024 and 0");
    }

    @Test
    void replaysRowsOfACompressedFileInUtf16WithoutAHeader(TestWarehouse warehouse) throws IOException {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing.contract(
                "orders",
                LoadFixture.ORDERS_CONTRACT.replace("*.csv", "*") + "dialect: {encoding: UTF-16, delimiter: tab, "
                        + "skip_lines: 1, compression: gzip, " + BY_POSITION + "}\n");
        byte[] text = "\uFEFFbanner\nÖ1\tS1\t5\t1\t\nÖ2\tS1\tfive\t1\t\n".getBytes(StandardCharsets.UTF_16LE);
        fixture.landing.file("orders.dat", Packed.gzip(text)).load();
        fixture.export();
        assertThat(Files.readString(fixture.export))
                .contains("\uFEFForder,sku,qty,price,day,infull_", "\nÖ2,S1,five,1,,");
        fixture.repair("five", "6");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, qty_ordered, _file from raw.sales_orders order by order_id"))
                .isEqualTo("Ö1,5,orders.dat; Ö2,6,repaired.csv");
        assertThat(fixture.open()).isEmpty();
    }

    @Test
    void replaysRowsOfAFileWithoutQuotes(TestWarehouse warehouse) throws IOException {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing.contract(
                "orders", LoadFixture.ORDERS_CONTRACT + "dialect: {delimiter: tab, quote: none, escape: backslash}\n");
        fixture.landing
                .file("orders.csv", "order\tsku\tqty\tprice\tday\n\"1\tS\\\t\"\tx\t1\t\n2\t\"S2\t5\n3\tS\t5\t1\t\n")
                .load();
        fixture.export();
        assertThat(Files.readString(fixture.export)).contains("\n\"\"\"1\",\"S\t\"\"\",x,1,,", ",\"2\t\"\"S2\t5\"\r\n");
        fixture.repair("x,1,", "6,1,").repair(",\"2\t\"\"S2\t5\"", ",\"2\tS\\\\\t7\t1\t\"");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.landing.rows("select order_id, sku_id, qty_ordered from raw.sales_orders order by _line"))
                .isEqualTo("\"\"\"1\",\"S\t\"\"\",6; 2,\"S\\\\\",7; 3,S,5");
        assertThat(fixture.open()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithQuotesAndEscapes(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "quote: single"))
                .contains("Unknown quote 'single': expected one of [none, standard");
        assertThat(problem(warehouse, "delimiter: '\\', escape: backslash"))
                .contains("delimiter must not be the backslash that escapes: expected another one, or no escape");
        String json = LoadFixture.ORDERS_CONTRACT.replace("format: csv", "format: json_lines");
        assertThatThrownBy(() -> new LoadFixture(warehouse, folder)
                        .contract("orders", json + "dialect: {quote: none}\n")
                        .load())
                .hasMessageContaining(
                        "quote and escape are for delimited files: expected format csv but found json_lines");
    }

    private String problem(TestWarehouse warehouse, String dialect) {
        String[] message = new String[1];
        assertThatThrownBy(() -> fixture(warehouse, dialect).load())
                .isInstanceOf(BadConfiguration.class)
                .satisfies(problem -> message[0] = problem.getMessage());
        return message[0];
    }

    private LoadFixture fixture(TestWarehouse warehouse, String dialect) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "dialect: {" + dialect + "}\n");
    }
}
