package io.infull.generate.file;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Writes CSV by RFC 4180, with quotes only where they are needed and the same line end on every platform. */
final class CsvRows {
    private final CSVWriter csv;
    private final int[] written;
    private final int length;

    CsvRows(Writer out, String... header) throws IOException {
        this(out, column -> true, header);
    }

    /** @param isWritten by column; fields of the others are left out of every row */
    CsvRows(Writer out, Predicate<String> isWritten, String... header) throws IOException {
        written = IntStream.range(0, header.length)
                .filter(column -> isWritten.test(header[column]))
                .toArray();
        length = header.length;
        csv = new CSVWriter(
                out,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_LINE_END);
        write(header);
    }

    void write(String... fields) throws IOException {
        csv.writeNext(
                written.length == length
                        ? fields
                        : Arrays.stream(written)
                                .mapToObj(column -> fields[column])
                                .toArray(String[]::new),
                false);
        throwIfFailed();
    }

    void flush() throws IOException {
        csv.flush();
        throwIfFailed();
    }

    /** The library hides write failures. On a full disk the file would be incomplete and look complete. */
    private void throwIfFailed() throws IOException {
        if (csv.getException() != null) {
            throw csv.getException();
        }
    }
}
