package io.infull.source.row;

import io.infull.source.account.Fate;
import io.infull.source.account.RecordHash;
import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.csv.QuotedLines;
import io.infull.source.json.ArraySplitter;
import io.infull.source.json.EnvelopeSplitter;
import io.infull.source.json.JsonRecordReader;
import io.infull.source.json.KeptMembers;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.landing.Fingerprint;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.LandingInput;
import io.infull.source.record.FileLayout;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.RecordReader;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import io.infull.source.sheet.SheetSplitter;
import io.infull.source.unpack.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads one file from its first line to its last: each record becomes a row or a reject, or is skipped or blank. */
public final class FileParser implements AutoCloseable {

    private final Source source;
    private final LandingInput input;
    private final RecordSplitter records;
    private final RecordText text;
    private final Rejects rejects;
    private final Tally tally;
    private final FileLayout layout;
    private final RecordReader reader;
    private final LineRules skip;
    private final QuotedLines quotedLines;
    private final RejectedOrders orders;

    /** Opens the file and reads its header. Throws FileRefused when that is not the header of the contract. */
    public FileParser(Source source, LandingFile file, Fingerprint fingerprint, Rejects rejects, LongConsumer progress)
            throws IOException {
        String name = file.name();
        this.source = source;
        this.rejects = rejects;
        this.tally = new Tally();
        this.skip = new LineRules(source.contract());
        this.text = new RecordText(source.charset(), source.contract().dialect().encoding());
        this.input = new LandingInput(file, fingerprint, progress);
        boolean opened = false;
        try {
            this.records = splitter(filled(FileContent.of(source, file, input), file, tally::countRepair), name);
            records.skipLines(source.contract().dialect().skipLines());
            if (source.contract().format().isDelimited()) {
                List<String> header = fields(name);
                this.layout = FileLayout.ofHeader(source, header, name);
                // The delimiters of a sheet are ours.
                Consumer<String> counted =
                        source.contract().format() == FileFormat.xlsx ? ours -> {} : tally::countRepair;
                if (layout.fields().size() < header.size()) {
                    counted.accept(CsvRecordReader.TRAILING_DELIMITERS);
                }
                this.reader = new CsvRecordReader(layout.fields(), layout.extra(), form(), counted);
                this.quotedLines = new QuotedLines(form(), layout.fields().size(), tally);
                layout.extra().forEach(tally::noteExtra);
            } else {
                this.layout = FileLayout.ofPaths(source);
                this.quotedLines = QuotedLines.none();
                this.reader =
                        new JsonRecordReader(layout.fields(), source.contract().ignoredColumns(), undeclared());
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
        return filled(FileContent.of(source, file, file.open()), file, repair -> {});
    }

    private InputStream filled(InputStream content, LandingFile file, Consumer<String> counted) throws IOException {
        return FilledContent.of(source, content, file.name(), counted);
    }

    public MessageDigest digest() {
        return input.digest();
    }

    /** Writes every row. */
    public void parseInto(BinaryRow row) throws IOException {
        parseInto(row, Long.MAX_VALUE);
    }

    /** Writes the rows of the first {@code most} records. */
    public void parseInto(BinaryRow row, long most) throws IOException {
        RecordRows rows = source.contract().explode() == null
                ? new SingleRows(source, layout, reader, tally)
                : new ExplodedRows(source, layout, tally);
        while (tally.count(Fate.READ) < most && records.advance()) {
            long hash = countRead();
            if (!isNone(hash) && written(rows, row, hash)) {
                tally.countWritten(hash);
                quotedLines.check(records, reader);
            }
        }
        row.close();
    }

    // Before anything is made of it: reading a value may write to the buffer.
    private long countRead() {
        long hash = RecordHash.of(records.buffer, records.start, records.end);
        records.hash = hash;
        tally.count(Fate.READ, hash);
        return hash;
    }

    // Whether the line is no record: it is blank, or a rule of the contract skips it.
    private boolean isNone(long hash) {
        if (records.isBlank()) {
            tally.count(Fate.BLANK, hash);
            return true;
        }
        Optional<String> rule = skip.areNone() ? Optional.empty() : skip.of(shown());
        rule.ifPresent(name -> tally.countSkipped(name, hash));
        return rule.isPresent();
    }

    private String shown() {
        return text.readable(records.buffer, records.start, records.end);
    }

    private boolean written(RecordRows rows, BinaryRow row, long hash) throws IOException {
        try {
            Optional<String> rule = rows.write(records, text, row);
            rule.ifPresent(name -> tally.countSkipped(name, hash));
            return rule.isEmpty();
        } catch (RowRejected rejected) {
            tally.count(Fate.REJECTED, hash);
            RejectedOrder order = orderOf(records.buffer, records.start, records.end);
            rejects.add(records.line, rejected, order, shown());
            return false;
        }
    }

    private UndeclaredMembers undeclared() {
        return source.keepsExtra() ? new KeptMembers(tally::noteExtra) : UndeclaredMembers.refused();
    }

    private RecordSplitter splitter(InputStream bytes, String name) throws IOException {
        return switch (source.contract().format()) {
            case csv -> new CsvSplitter(bytes, name, form());
            case json_lines -> new LineSplitter(bytes, name);
            case json_array -> array(bytes, name);
            case xlsx -> new SheetSplitter(bytes, name, source.contract().dialect());
        };
    }

    private RecordSplitter array(InputStream bytes, String name) throws IOException {
        String list = source.contract().dialect().records();
        return list == null ? new ArraySplitter(bytes, name) : new EnvelopeSplitter(bytes, name, list);
    }

    private CsvForm form() {
        return CsvForm.of(source.contract().dialect());
    }

    private List<String> fields(String name) throws IOException {
        Dialect dialect = source.contract().dialect();
        return dialect.header() ? new HeaderReader(source, records, text, skip, tally).read(name) : dialect.fields();
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
