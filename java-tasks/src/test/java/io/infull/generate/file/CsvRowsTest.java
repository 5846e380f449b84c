package io.infull.generate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void quotesOnlyWhereItIsNeeded() throws IOException {
        StringWriter out = new StringWriter();
        CsvRows rows = new CsvRows(out, "id", "name");
        rows.write("1", "Supply, Inc.");
        rows.write("2", "The \"Diner\"");
        rows.write("3", "Foods");
        rows.flush();
        assertThat(out).hasToString("id,name\n1,\"Supply, Inc.\"\n2,\"The \"\"Diner\"\"\"\n3,Foods\n");
    }

    @Test
    void saysSoWhenARowCannotBeWritten() {
        assertThatIOException()
                .isThrownBy(() -> new CsvRows(new FullDisk(), "id", "name"))
                .withMessage("No space left on device");
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
