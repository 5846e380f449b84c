package io.infull.generate.file;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes CSV by RFC 4180, with quotes only where they are needed and the same line end on every platform. */
final class CsvRows {
    private final CSVWriter csv;

    CsvRows(Writer out, String... header) throws IOException {
        csv = new CSVWriter(
                out,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_LINE_END);
        write(header);
    }

    void write(String... fields) throws IOException {
        csv.writeNext(fields, false);
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
