package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The content of a delimited file in which fields that are written once, on the first row of an order, are in all of its
 * rows. Lines keep their numbers. What is not filled in has the same bytes as before.
 */
final class FilledContent extends InputStream {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Source source;
    private final CsvForm form;
    private final LineRules skipLines;
    private final FieldRules skipFields;
    private final RecordText text;
    /** Reads each byte as a letter, so that what is written again has the same bytes. */
    private final RecordText bytes = new RecordText(BYTES, BYTES.name());

    private final Records records;
    private final FillDown fill;
    private byte[] ready;
    private int next;

    /** The records of the file, which all go on as they are unless they are taken back. */
    private static final class Records extends CsvSplitter {

        final ByteArrayOutputStream passed = new ByteArrayOutputStream();
        private final boolean isSheet;

        Records(InputStream file, String fileName, CsvForm form, boolean isSheet) throws IOException {
            super(file, fileName, form);
            this.isSheet = isSheet;
        }

        // The text of a sheet begins with its table.
        @Override
        public void skipLines(long lines) throws IOException {
            if (isSheet) {
                nextLine = lines + 1;
            } else {
                super.skipLines(lines);
                // Nobody reads them, but lines keep their numbers.
                for (long line = 0; line < lines; line++) {
                    passed.write(lineEnd);
                }
            }
        }

        @Override
        public boolean advance() throws IOException {
            boolean more = super.advance();
            if (more) {
                passed.write(buffer, start, super.next - start);
                // Cells may have line ends, and are in one row.
                nextLine = isSheet ? line + 1 : nextLine;
            }
            return more;
        }
    }

    private FilledContent(Source source, InputStream content, String fileName, Consumer<String> counted)
            throws IOException {
        this.source = source;
        this.form = CsvForm.of(source.contract().dialect());
        this.skipLines = new LineRules(source.contract());
        this.text = new RecordText(source.charset(), source.contract().dialect().encoding());
        boolean isSheet = source.contract().format() == FileFormat.xlsx;
        Dialect dialect = source.contract().dialect();
        this.records = new Records(content, fileName, form, isSheet);
        records.skipLines(isSheet ? dialect.table().firstRow() - 1 : dialect.skipLines());
        List<String> fields = dialect.fields();
        if (fields.isEmpty()) {
            List<String> header = new HeaderReader(source, records, text, skipLines, new Tally()).read(fileName);
            fields = FileLayout.ofHeader(source, header, fileName).fields();
        }
        this.skipFields = new FieldRules(source.contract().skip(), fields);
        this.fill = new FillDown(source, fields, fileName, counted);
        takePassed();
    }

    /**
     * The content itself where no field is filled in.
     *
     * @param counted gets a name for each field that is filled in
     */
    static InputStream of(Source source, InputStream content, String fileName, Consumer<String> counted)
            throws IOException {
        return source.contract().fillDown().isEmpty() ? content : new FilledContent(source, content, fileName, counted);
    }

    private void takePassed() {
        ready = records.passed.toByteArray();
        records.passed.reset();
        next = 0;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        while (next == ready.length) {
            if (!records.advance()) {
                return -1;
            }
            filled().ifPresent(this::putInstead);
            takePassed();
        }
        int read = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, from, read);
        next += read;
        return read;
    }

    private void putInstead(List<String> values) {
        records.passed.reset();
        records.passed.writeBytes(form.join(values).getBytes(BYTES));
        records.passed.write(records.buffer, records.end, records.next - records.end);
    }

    // The values of the record where one was filled in.
    private Optional<List<String>> filled() {
        if (records.isBlank() || skipLines.of(shown()).isPresent()) {
            return Optional.empty();
        }
        try {
            bytes.read(records.buffer, records.start, records.end);
            List<String> values = CsvRecordReader.split(bytes, form);
            boolean isSkipped = skipFields.of(field -> decoded(values, field)).isPresent();
            return isSkipped ? Optional.empty() : fill.fill(values, records.line);
        } catch (RowRejected unreadable) {
            fill.lose(records.line);
            return Optional.empty();
        }
    }

    private String shown() {
        return text.readable(records.buffer, records.start, records.end);
    }

    private String decoded(List<String> values, int field) {
        return field < values.size() ? new String(values.get(field).getBytes(BYTES), source.charset()) : "";
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
