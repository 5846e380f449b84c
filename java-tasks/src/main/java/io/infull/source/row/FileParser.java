package io.infull.source.row;

import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.RecordHash;
import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.csv.CsvFields;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.csv.ExtraFields;
import io.infull.source.csv.PlainCsv;
import io.infull.source.json.ArraySplitter;
import io.infull.source.json.JsonFields;
import io.infull.source.json.KeptMembers;
import io.infull.source.json.PlainJson;
import io.infull.source.json.PlainMembers;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.LandingInput;
import io.infull.source.record.FieldReader;
import io.infull.source.record.FileLayout;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.PlainFields;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import io.infull.source.unpack.FileContent;
import io.infull.source.value.Repair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads one file from its first line to its last: each record becomes a row, a reject or a blank line. */
public final class FileParser implements AutoCloseable {

    private final Source source;
    private final LandingInput input;
    private final RecordSplitter records;
    private final RecordText text;
    private final Rejects rejects;
    private final Tally tally;
    private final FileLayout layout;
    private final FieldReader reader;
    private final PlainFields plain;
    private final RejectedOrders orders;

    /** Opens the file and reads its header. Throws FileRefused when that is not the header of the contract. */
    public FileParser(Source source, LandingFile file, Fingerprint fingerprint, Rejects rejects, LongConsumer progress)
            throws IOException {
        String name = file.name();
        this.source = source;
        this.rejects = rejects;
        this.tally = new Tally();
        this.text = new RecordText(source.charset(), source.contract().dialect().encoding());
        this.input = new LandingInput(file, fingerprint, progress);
        boolean opened = false;
        try {
            this.records = splitter(FileContent.of(source, file, input), name);
            records.skipLines(source.contract().dialect().skipLines());
            if (source.contract().format() == FileFormat.csv) {
                CsvFields csv = new CsvFields(delimiter());
                this.layout = FileLayout.ofHeader(source, fields(csv, name), name);
                this.reader = layout.extra().isEmpty() ? csv : new ExtraFields(csv, layout);
                this.plain = new PlainCsv(layout.fields(), layout.extra(), delimiter());
                layout.extra().forEach(tally::noteExtra);
            } else {
                this.layout = FileLayout.ofPaths(source);
                this.reader = new JsonFields(layout.fields(), source.contract().ignoredColumns(), undeclared());
                this.plain = new PlainJson(
                        layout.fields(),
                        source.contract().ignoredColumns(),
                        source.keepsExtra() ? new PlainMembers(tally::noteExtra) : null);
            }
            this.orders = new RejectedOrders(source, layout);
            opened = true;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    public FileLayout layout() {
        return layout;
    }

    public Tally tally() {
        return tally;
    }

    public Rejects rejects() {
        return rejects;
    }

    public RecordText text() {
        return text;
    }

    /** The order that a record of the file names, whatever is wrong with the rest of it. */
    public RejectedOrder orderOf(byte[] bytes, int start, int end) {
        return orders.of(bytes, start, end, text);
    }

    /** The same bytes as before, out of those that the file has now. */
    public InputStream contentOf(LandingFile file) throws IOException {
        return FileContent.of(source, file, file.open());
    }

    public MessageDigest digest() {
        return input.digest();
    }

    /** Writes every row. */
    public void parseInto(BinaryRow row) throws IOException {
        if (source.contract().explode() != null) {
            parseCarefullyInto(row);
            return;
        }
        PlainRecords shortcut = new PlainRecords(source, layout, plain, tally);
        parse(row, record -> shortcut.write(record, row));
    }

    /** Writes every row without the shortcut for plain records: slower, and to the same effect. */
    public void parseCarefullyInto(BinaryRow row) throws IOException {
        parse(row, record -> false);
    }

    @FunctionalInterface
    private interface Shortcut {
        boolean takes(RecordSplitter record) throws IOException;
    }

    private void parse(BinaryRow row, Shortcut shortcut) throws IOException {
        RecordRows rows = source.contract().explode() == null
                ? new RowParser(source, layout, reader, tally)
                : new ExplodedRows(source, layout, tally);
        while (records.advance()) {
            // Before anything is made of it: reading a value may write to the buffer.
            long hash = RecordHash.of(records.buffer, records.start, records.end);
            records.hash = hash;
            tally.count(Fate.READ, hash);
            if (records.isBlank()) {
                tally.count(Fate.BLANK, hash);
            } else if (shortcut.takes(records) || written(rows, row, hash)) {
                tally.countWritten(hash);
            }
        }
        row.close();
    }

    private boolean written(RecordRows rows, BinaryRow row, long hash) throws IOException {
        try {
            rows.write(records, text, row);
            return true;
        } catch (RowRejected rejected) {
            tally.count(Fate.REJECTED, hash);
            RejectedOrder order = orderOf(records.buffer, records.start, records.end);
            rejects.add(records.line, rejected, order, text.readable(records.buffer, records.start, records.end));
            return false;
        }
    }

    private UndeclaredMembers undeclared() {
        return source.keepsExtra() ? new KeptMembers(tally::noteExtra) : UndeclaredMembers.refused();
    }

    private RecordSplitter splitter(InputStream bytes, String name) throws IOException {
        return switch (source.contract().format()) {
            case csv -> new CsvSplitter(bytes, name, delimiter());
            case json_lines -> new LineSplitter(bytes, name);
            case json_array -> new ArraySplitter(bytes, name);
        };
    }

    private char delimiter() {
        return source.contract().dialect().delimiter().charAt(0);
    }

    private List<String> fields(CsvFields csv, String name) throws IOException {
        Dialect dialect = source.contract().dialect();
        return dialect.header() ? header(csv, name) : dialect.fields();
    }

    private List<String> header(CsvFields csv, String name) throws IOException {
        if (!records.advance()) {
            throw new FileRefused("File " + name + " is empty: expected a header");
        }
        try {
            List<String> names = csv.names(text.decode(records.buffer, records.start, records.end));
            return names.stream().map(this::cleaned).toList();
        } catch (RowRejected e) {
            throw new FileRefused("Header of " + name + " cannot be read: it " + e.getMessage());
        }
    }

    private String cleaned(String name) {
        String cleaned = name;
        for (Repair repair : source.contract().headerRepairs()) {
            cleaned = repair.apply(cleaned);
        }
        return cleaned;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
