package io.infull.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.ExpansionLimit;
import io.infull.testing.HandmadeBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no whole workbook is refused; it never has other values than the whole one. */
class DamagedWorkbookTest {

    private static final Dialect DIALECT = CellsTest.dialect(0, null, null);

    private static HandmadeBook book() {
        return new HandmadeBook()
                .styles()
                .strings("<si><t>order</t></si><si><t>day</t></si><si><t>O1</t></si>")
                .sheet(
                        "Orders",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>46032</v></c></row>");
    }

    @Test
    void readsTheWholeOne() throws IOException {
        assertThat(CellsTest.text(book(), DIALECT)).isEqualTo("order,day\nO1,2026-01-10\n");
    }

    @Test
    void refusesEveryBeginning() {
        byte[] whole = book().bytes();
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CellsTest.text(cut, DIALECT)).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void readsTheSameOrNothingWhenBytesAreOthers() throws IOException {
        byte[] whole = book().bytes();
        String expected = CellsTest.text(whole, DIALECT);
        Random random = new Random(23);
        int refused = 0;
        for (int round = 0; round < 1_000; round++) {
            byte[] other = whole.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
            Optional<String> found = readOrRefused(other);
            refused += found.isEmpty() ? 1 : 0;
            assertThat(found.orElse(expected)).isEqualTo(expected);
        }
        assertThat(refused).isGreaterThan(300);
    }

    private static Optional<String> readOrRefused(byte[] bytes) throws IOException {
        try {
            return Optional.of(CellsTest.text(bytes, DIALECT));
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).startsWith("File book.xlsx ");
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"new\"><v>3</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"A1\"><v>4</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>3</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>3</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>3</v></c></row>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1\"><c r=\"A1\"><v>&bomb;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
            })
    void refusesSheetsThatSayWhatCannotBe(String rows) {
        HandmadeBook book = new HandmadeBook()
                .strings("<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>")
                .sheet("S", rows);
        refusal(book.bytes())
                .hasMessageStartingWith("File book.xlsx is broken: expected a sheet that can be read but found in "
                        + "xl/worksheets/s1.xml: ")
                .hasMessageEndingWith("Open it in a spreadsheet program, save it as .xlsx, and land it again");
    }

    @Test
    void saysWhatOtherFilesAre() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 'x'};
        byte[] secret = joined(old, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        refusal(old)
                .hasMessage(
                        "File book.xlsx is an old workbook (.xls): expected .xlsx. Save it as .xlsx, or its sheet as "
                                + "CSV");
        refusal(secret)
                .hasMessage(
                        "File book.xlsx is a workbook with a password: expected one that opens without. Save it without "
                                + "the password");
        refusal(new byte[0]).hasMessage("File book.xlsx is empty: expected a workbook. Land it again");
        refusal("order,day\n".getBytes(StandardCharsets.UTF_8))
                .hasMessage(
                        "File book.xlsx is no workbook: expected .xlsx but found other bytes. Land it again, or declare "
                                + "its format");
        byte[] binary = new HandmadeBook()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                + "Target=\"xl/workbook.bin\"/></Relationships>")
                .part("xl/workbook.bin", "")
                .bytes();
        refusal(binary)
                .hasMessage(
                        "File book.xlsx is no workbook that can be read: expected .xlsx but found a binary one (.xlsb). "
                                + "Save it as .xlsx, or its sheet as CSV");
    }

    @Test
    void refusesPartsThatAreMissing() {
        refusal(book().part("_rels/.rels", "<x/>").sheet("Two", "").bytes()).hasMessageContaining("visible sheets");
        HandmadeBook lacking = new HandmadeBook().sheet("S", "<row/>").strings("");
        byte[] bytes = new String(lacking.bytes(), StandardCharsets.ISO_8859_1)
                .replace("xl/sharedStrings.xml", "xl/sharedStringz.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
        refusal(bytes)
                .hasMessage(
                        "File book.xlsx is broken: expected xl/sharedStrings.xml in it, which it names, but found none. "
                                + "Land it again");
    }

    @Test
    void choosesTheOnlyVisibleSheetOrTheDeclaredOne() throws IOException {
        HandmadeBook two = new HandmadeBook()
                .sheet("Orders", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .sheet("Lists", "hidden", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>");
        assertThat(CellsTest.text(two, DIALECT)).isEqualTo("1\n");
        assertThat(CellsTest.text(two, CellsTest.dialect(0, "Lists", null))).isEqualTo("2\n");
        assertThatThrownBy(() -> CellsTest.text(two, CellsTest.dialect(0, "orders", null)))
                .hasMessage(
                        "File book.xlsx has no sheet 'orders': expected it but found ['Orders', 'Lists' (hidden)]. Did "
                                + "you mean Orders?");
        byte[] three = two.sheet("Notes", "").bytes();
        refusal(three)
                .hasMessage("File book.xlsx has 2 visible sheets: expected one but found ['Orders', 'Lists' (hidden), "
                        + "'Notes']. Declare which one in the dialect, like sheet: Orders");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        String blanks = "<!--" + " ".repeat(3 << 20) + "-->";
        byte[] bomb = new HandmadeBook().sheet("S", blanks).bytes();
        Dialect small = new Dialect(
                null,
                null,
                null,
                null,
                new ExpansionLimit(1L, 100L),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> CellsTest.text(bomb, small))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("unpacks to too much: expected at most 1 MiB, or 100 times its size");
    }

    @Test
    void leavesNoTemporaryFileBehind(@TempDir Path folder) throws IOException {
        Workbook.text(new ByteArrayInputStream(book().bytes()), DIALECT, "book.xlsx", folder)
                .close();
        for (byte[] bytes : List.of(
                new byte[0],
                Arrays.copyOf(book().bytes(), 500),
                book().sheet("Two", "").bytes())) {
            assertThatThrownBy(() -> Workbook.text(new ByteArrayInputStream(bytes), DIALECT, "book.xlsx", folder))
                    .isInstanceOf(FileRefused.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(byte[] bytes) {
        return assertThatThrownBy(() -> CellsTest.text(bytes, DIALECT)).isInstanceOf(FileRefused.class);
    }

    private static byte[] joined(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one);
        both.write(other);
        return both.toByteArray();
    }
}
