package io.infull.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.contract.Dialect;
import io.infull.testing.HandmadeBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of cells, as no program writes them or as any does. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "15.0, 0, 15",
                "-0, 0, 0",
                "1.5E-3, 0, 0.0015",
                "1.5E+15, 0, 1500000000000000",
                "0.30000000000000004, 0, 0.3",
                "59.969999999999999, 0, 59.97",
                "4006381333931123, 0, 4006381333931123",
                "123456789012345678, 0, 123456789012345678",
                "1234567890123.4567, 0, 1234567890123.46",
                "0.05, 5, 0.05",
                "46032, 1, 2026-01-10",
                "46032, 2, 2026-01-10T00:00:00",
                "46032.604166666664, 2, 2026-01-10T14:30:00",
                "46032.604166666664, 1, 2026-01-10T14:30:00",
                "46032.999999999996, 2, 2026-01-11T00:00:00",
                "46032.999999999996, 1, 2026-01-11",
                "46032.50000173611, 2, 2026-01-10T12:00:00.150",
                "0.604166666666667, 3, 14:30:00",
                "1.5, 3, 1900-01-01T12:00:00",
                "1.104166666666667, 4, 26:30:00",
                "0.25, 4, 06:00:00",
                "0, 1, 1900-01-00",
                "59, 1, 1900-02-28",
                "60, 1, 1900-02-29",
                "61, 1, 1900-03-01",
                "2958465, 1, 9999-12-31",
                "2958466, 1, 2958466",
                "-1, 1, -1",
                "1E+300000000, 0, 1E+300000000",
                "46032, 99, 46032",
            })
    void readsNumbersByTheirFormat(String written, int style, String read) throws IOException {
        assertThat(text(book("<c s=\"" + style + "\"><v>" + written + "</v></c><c><v>1</v></c>")))
                .isEqualTo(read + ",1\n");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        HandmadeBook book =
                book("<c s=\"1\"><v>44570</v></c><c s=\"1\"><v>0</v></c>").from1904();
        assertThat(text(book)).isEqualTo("2026-01-10,1904-01-01\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`t=\"b\"`, `<v>1</v>`, true",
                "`t=\"b\"`, `<v>0</v>`, false",
                "`t=\"e\"`, `<v>#DIV/0!</v>`, #DIV/0!",
                "`t=\"e\"`, `<v>#NEW!</v>`, #UNKNOWN!",
                "`t=\"e\"`, `<f>1/0</f><v>#DIV/0!</v>`, #DIV/0!",
                "``, `<f>A1</f>`, #NO_VALUE!",
                "``, `<f>A1</f><v/>`, #NO_VALUE!",
                "``, `<f t=\"shared\" si=\"7\"/><v>3</v>`, 3",
                "`t=\"str\"`, `<f>A1</f><v>x_x000D_y</v>`, `\"x\ry\"`",
                "`t=\"str\"`, `<f>A1</f><v></v>`, ``",
                "`t=\"str\"`, `<f>A1</f>`, #NO_VALUE!",
                "`t=\"d\" s=\"1\"`, `<v>2026-01-10T00:00:00</v>`, 2026-01-10",
                "`t=\"d\" s=\"2\"`, `<v>2026-01-10T14:30:00</v>`, 2026-01-10T14:30:00",
                "`t=\"inlineStr\"`, `<is><t> 007 </t></is>`, ` 007 `",
                "`t=\"inlineStr\"`, `<is><r><rPr><b/></rPr><t>A</t></r> <r><t>-1</t></r></is>`, A-1",
                "`t=\"inlineStr\"`, `<is><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></is>`, 東京",
                "`t=\"inlineStr\"`, `<is><t>a_xD83D_b</t></is>`, a_xD83D_b",
                "`t=\"inlineStr\"`, `<is><t>5\" pipe</t></is>`, `\"5\"\" pipe\"`",
                "`t=\"inlineStr\"`, `<is><t>one&#10;two, &amp; three</t></is>`, `\"one\ntwo, & three\"`",
                "`t=\"s\"`, `<v>1</v>`, rich text",
                "`t=\"s\"`, `<v></v>`, ``",
            })
    void readsTextsAndWhatStandsForAValue(String attributes, String content, String read) throws IOException {
        HandmadeBook book = book("<c " + attributes + ">" + content + "</c><c><v>1</v></c>")
                .strings("<si><t>x</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>");
        assertThat(text(book)).isEqualTo((read == null ? "" : read) + ",1\n");
    }

    @Test
    void readsALineForEachRowAndAFieldForEachColumnOfTheWidestAbove() throws IOException {
        String rows = row(1, "A1", "title") + row(3, "A3", "a", "B3", "b", "C3", "c", "D3", "")
                + row(4, "C4", "3") + "<row r=\"5\"/>" + row(6, "A6", "1", "D6", "", "E6", "x")
                + row(9, "B9", "2") + "<row r=\"10\"><c r=\"A10\"/></row>";
        assertThat(text(new HandmadeBook().sheet("S", rows), dialect(2, null, null)))
                .isEqualTo("a,b,c\n,,3\n\n1,,,,x\n\n\n,2,,,\n");
        assertThat(text(new HandmadeBook().sheet("S", rows), dialect(0, null, "B3:C6")))
                .isEqualTo("b,c\n,3\n");
    }

    @Test
    void countsRowsAndCellsThatHaveNoPlace() throws IOException {
        String cells = "<c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c>";
        assertThat(text(new HandmadeBook().sheet("S", "<row>" + cells + "</row><row><c><v>4</v></c></row>")))
                .isEqualTo("1,,2,3\n4,,,\n");
    }

    private static HandmadeBook book(String cells) {
        return new HandmadeBook().styles().sheet("S", "<row r=\"1\">" + cells + "</row>");
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int index = 0; index < cells.length; index += 2) {
            row.append("<c r=\"" + cells[index] + "\" t=\"inlineStr\"><is><t>" + cells[index + 1] + "</t></is></c>");
        }
        return row + "</row>";
    }

    static Dialect dialect(long skipped, String sheet, String range) {
        return Dialect.ofSheet(sheet, skipped, range);
    }

    private static String text(HandmadeBook book) throws IOException {
        return text(book, dialect(0, null, null));
    }

    static String text(HandmadeBook book, Dialect dialect) throws IOException {
        return text(book.bytes(), dialect);
    }

    static String text(byte[] book, Dialect dialect) throws IOException {
        try (InputStream text = Workbook.text(new ByteArrayInputStream(book), dialect, "book.xlsx")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
