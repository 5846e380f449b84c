package io.infull.source.sheet;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.SheetRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A table in a sheet, as the text of a delimited file in UTF-8: a line for each row, from the first row of the table to
 * its last row with a value, and a field for each column of the widest row so far, which is mostly the header.
 */
final class SheetText extends InputStream {

    private final WorkbookZip zip;
    private final Part sheet;
    private final SheetRows rows;
    private final SheetRange range;
    private final BinaryBuffer text = new BinaryBuffer(1 << 14);
    private int passed;
    private long nextRow;
    private int width;

    SheetText(WorkbookZip zip, Dialect dialect) throws IOException {
        this.zip = zip;
        this.range = dialect.table();
        this.nextRow = range.firstRow();
        this.width = dialect.fields().size();
        WorkbookParts parts = WorkbookParts.read(zip);
        String part =
                ChosenSheet.of(parts.sheets(), dialect.sheet(), zip.fileName()).part();
        SharedStrings strings = SharedStrings.read(zip, parts.sharedStrings());
        CellForms forms = CellForms.read(zip, parts.styles());
        this.sheet = zip.part(part).orElseThrow(() -> zip.missing(part));
        this.rows = new SheetRows(sheet, strings, forms, parts.from1904());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        while (passed == text.length) {
            text.length = 0;
            passed = 0;
            if (!rows.advance()) {
                return -1;
            }
            writeRow();
        }
        int read = Math.min(length, text.length - passed);
        System.arraycopy(text.bytes, passed, bytes, offset, read);
        passed += read;
        return read;
    }

    // Rows that are not in the file, or that have no value, are empty lines; behind the last value there are none.
    private void writeRow() {
        int end = end();
        if (rows.number < range.firstRow() || rows.number > range.lastRow() || end == range.firstColumn()) {
            return;
        }
        while (nextRow < rows.number) {
            put("\n");
            nextRow++;
        }
        // A title above the header is narrower than it.
        width = Math.max(width, end - range.firstColumn());
        for (int column = range.firstColumn(); column < range.firstColumn() + width; column++) {
            put(column == range.firstColumn() ? "" : ",");
            put(quoted(cell(column)));
        }
        put("\n");
        nextRow++;
    }

    // Behind the last column with a value.
    private int end() {
        int end = (int) Math.min(rows.width, range.lastColumn() + 1L);
        while (end > range.firstColumn() && cell(end - 1).isEmpty()) {
            end--;
        }
        return Math.max(end, range.firstColumn());
    }

    private String cell(int column) {
        String cell = column < rows.width ? rows.cells[column] : null;
        return cell == null ? "" : cell;
    }

    private static String quoted(String value) {
        boolean plain =
                value.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private void put(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text.putBytes(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        zip.close();
    }
}
