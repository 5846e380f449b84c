package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is text in the encoding of its contract, or it is refused; a character is read as it was written, or its row is rejected. */
@DatabaseTest
class EncodingTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;
    private static final String TEXT = HEADER + "O1,\"Größe\r\n€ 😀\",5,1,\n\nO2,x,five,1,\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ''",
        "UTF-8, UTF-8, EFBBBF",
        "UTF-16, UTF-16LE, FFFE",
        "UTF-16, UTF-16BE, FEFF",
        "UTF-16LE, UTF-16LE, ''",
        "UTF-16LE, UTF-16LE, FFFE",
        "UTF-16BE, UTF-16BE, ''",
        "UTF-16BE, UTF-16BE, FEFF"
    })
    void readsWhatItsContractDeclares(String declared, String written, String mark, TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, declared).file("orders.csv", bytes(mark, written, TEXT));
        assertThat(fixture.load().counts())
                .containsEntry("lines_read", 3L)
                .containsEntry("rows_loaded", 1L)
                .containsEntry("rows_rejected", 1L)
                .containsEntry("lines_blank", 1L);
        assertThat(fixture.rows("select sku_id from raw.sales_orders")).isEqualTo("\"Größe\r\n€ 😀\"");
        assertThat(fixture.rows("select line, raw_text from ops.rejected_row")).isEqualTo("5,\"O2,x,five,1,\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8 | UTF-16LE | FFFE | is not UTF-8: expected what its contract declares but found the byte order mark of "
                        + "UTF-16LE. Declare encoding: UTF-16LE, or save the file as UTF-8",
                "UTF-8 | UTF-16BE | FEFF | is not UTF-8: expected what its contract declares but found the byte order mark of "
                        + "UTF-16BE. Declare encoding: UTF-16BE, or save the file as UTF-8",
                "UTF-16LE | UTF-16BE | FEFF | is not UTF-16LE: expected what its contract declares but found the byte order "
                        + "mark of UTF-16BE. Declare encoding: UTF-16BE, or save the file as UTF-16LE",
                "UTF-16 | UTF-8 | EFBBBF | is not UTF-16: expected what its contract declares but found the byte order mark of "
                        + "UTF-8. Declare encoding: UTF-8, or save the file as UTF-16",
                "windows-1252 | UTF-8 | EFBBBF | is not windows-1252: expected what its contract declares but found the byte "
                        + "order mark of UTF-8. Declare encoding: UTF-8, or save the file as windows-1252",
                "UTF-16 | UTF-16LE | '' | has no byte order mark: expected one, as its contract says UTF-16. Declare UTF-16LE "
                        + "or UTF-16BE, whichever it is"
            })
    void refusesAFileWhoseMarkSaysOtherwise(
            String declared, String written, String mark, String problem, TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, declared).file("orders.csv", bytes(mark, written, TEXT));
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.refusals()).containsExactly("File orders.csv " + problem);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void refusesUtf16ThatEndsWithinACharacter(TestWarehouse warehouse) {
        LoadFixture fixture =
                fixture(warehouse, "UTF-16LE").file("orders.csv", bytes("", "UTF-16LE", HEADER + "O", "00"));
        assertThat(fixture.load().refusals())
                .containsExactly("File orders.csv ends within a character: UTF-16 has two bytes for each, but found 51 "
                        + "bytes. Look whether it was cut off");
    }

    @Test
    void rejectsTheRowThatHoldsHalfACharacterOrANul(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "UTF-16BE")
                .contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT + "dialect: {encoding: UTF-16BE}\nreject_limit: {percent: 100}\n")
                .file("orders.csv", units("""
                order,sku,qty,price,day
                O1,\ud83d,1,1,
                O2,\ude00\ud83d,1,1,
                O3,\ud83d\ud83d\ude00,1,1,
                O4,\0,1,1,
                O5,\ud83d\ude00,1,1,
                O6,S,1,1,\ud83d"""));
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 1L).containsEntry("rows_rejected", 5L);
        assertThat(fixture.rejects())
                .startsWith("orders.csv line 2 holds bytes that are not UTF-16BE, expected text; "
                        + "orders.csv line 3 holds bytes that are not UTF-16BE, expected text; ")
                .contains("line 5 holds a NUL byte, expected text")
                .endsWith("orders.csv line 7 holds bytes that are not UTF-16BE, expected text");
        assertThat(fixture.rows("select order_id, sku_id from raw.sales_orders"))
                .isEqualTo("O5,😀");
        assertThat(fixture.rows("select raw_text from ops.rejected_row where line = 2"))
                .isEqualTo("\"O1,\\\\xED\\\\xA0\\\\xBD,1,1,\"");
    }

    @Test
    void findsTheTextOfConflictingRowsInUtf16(TestWarehouse warehouse) {
        LoadFixture fixture = fixture(warehouse, "UTF-16")
                .file("orders.csv", bytes("FFFE", "UTF-16LE", HEADER + "Ö1,€,1,1,\nÖ1,€,2,1,\nÖ2,€,2,1,\n"));
        assertThat(fixture.load().counts()).containsEntry("rows_rejected", 2L);
        assertThat(fixture.rows("select line, raw_text from ops.rejected_row order by line"))
                .isEqualTo("2,\"Ö1,€,1,1,\"; 3,\"Ö1,€,2,1,\"");
    }

    @Test
    void readsJsonInUtf16(TestWarehouse warehouse) {
        String contract = LoadFixture.ORDERS_CONTRACT
                .replace("format: csv", "format: json_array")
                .replace("*.csv", "*.json");
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", contract + "dialect: {encoding: UTF-16}\n")
                .file("orders.json", bytes("FEFF", "UTF-16BE", "[{\"order\":\"Ö\",\"sku\":\"😀\",\"qty\":1}]"));
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select order_id, sku_id from raw.sales_orders"))
                .isEqualTo("Ö,😀");
    }

    @Test
    void rejectsBytesThatStandForNothingInWindows1252(TestWarehouse warehouse) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("", "windows-1252", HEADER + "O1,€,1,1,\n"));
        for (String undefined : new String[] {"81", "8D", "8F", "90", "9D"}) {
            file.writeBytes(bytes("", "windows-1252", "O2,"));
            file.writeBytes(HexFormat.of().parseHex(undefined));
            file.writeBytes(bytes("", "windows-1252", ",1,1,\n"));
        }
        LoadFixture fixture = fixture(warehouse, "windows-1252").file("orders.csv", file.toByteArray());
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 1L).containsEntry("rows_rejected", 5L);
        assertThat(fixture.rows("select reason, raw_text from ops.rejected_row where line = 3"))
                .isEqualTo("bad_encoding,\"O2,\\\\x81,1,1,\"");
    }

    private LoadFixture fixture(TestWarehouse warehouse, String encoding) {
        return new LoadFixture(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "dialect: {encoding: " + encoding + "}\n");
    }

    // An encoder of Java would replace what is no character.
    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(text.length() * 2);
        text.chars().forEach(unit -> units.putChar((char) unit));
        return units.array();
    }

    private static byte[] bytes(String mark, String encoding, String text) {
        return bytes(mark, encoding, text, "");
    }

    private static byte[] bytes(String mark, String encoding, String text, String tail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(Charset.forName(encoding)));
        bytes.writeBytes(HexFormat.of().parseHex(tail));
        return bytes.toByteArray();
    }
}
