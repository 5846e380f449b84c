package io.infull.source.oracle;

import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.RecordHash;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.json.ArraySplitter;
import io.infull.source.json.KeptMembers;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.landing.LandingFile;
import io.infull.source.record.FileLayout;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.RecordSplitter;
import io.infull.source.row.BinaryRow;
import io.infull.source.unpack.FileContent;
import io.infull.source.value.Repair;
import io.infull.source.value.StringRepairs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a file by way of texts: each record is decoded, taken apart, repaired and checked as a text. */
public final class StringFile {

    private final Source source;
    private final String name;
    private final RecordSplitter records;
    private final StringText text;
    private final Tally tally = new Tally();
    private final FileLayout layout;
    private final FieldReader reader;
    private final StringOrders orders;

    public StringFile(Source source, LandingFile file) throws IOException {
        this.source = source;
        this.name = file.name();
        this.text = new StringText(source.charset(), source.contract().dialect().encoding());
        this.records = splitter(FileContent.of(source, file, file.open()));
        if (source.contract().format() == FileFormat.csv) {
            StringCsv csv = new StringCsv(form(), tally::countRepair);
            this.layout = FileLayout.ofHeader(source, fields(csv), name);
            this.reader = layout.extra().isEmpty() ? csv : new ExtraFields(csv, layout);
        } else {
            this.layout = FileLayout.ofPaths(source);
            UndeclaredMembers undeclared =
                    source.keepsExtra() ? new KeptMembers(member -> {}) : UndeclaredMembers.refused();
            this.reader = new StringJson(layout.fields(), source.contract().ignoredColumns(), undeclared);
        }
        this.orders = new StringOrders(source, layout);
    }

    public FileLayout layout() {
        return layout;
    }

    public Tally tally() {
        return tally;
    }

    public void parseInto(BinaryRow row, Rejects rejects) throws IOException {
        RowParser rows = new RowParser(source, layout, reader, tally);
        while (records.advance()) {
            records.hash = RecordHash.of(records.buffer, records.start, records.end);
            tally.count(Fate.READ, records.hash);
            if (records.isBlank()) {
                tally.count(Fate.BLANK, records.hash);
                continue;
            }
            try {
                rows.write(records, text, row);
            } catch (RowRejected rejected) {
                tally.count(Fate.REJECTED, records.hash);
                rejects.add(
                        records.line,
                        rejected,
                        orders.of(records.buffer, records.start, records.end, text),
                        text.readable(records.buffer, records.start, records.end));
            }
        }
        row.close();
    }

    private RecordSplitter splitter(InputStream bytes) throws IOException {
        return switch (source.contract().format()) {
            case csv -> new CsvSplitter(bytes, name, form());
            case json_lines -> new LineSplitter(bytes, name);
            case json_array -> new ArraySplitter(bytes, name);
            case xlsx -> throw new IllegalArgumentException("A workbook is no text");
        };
    }

    private CsvForm form() {
        return CsvForm.of(source.contract().dialect());
    }

    private List<String> fields(StringCsv csv) throws IOException {
        Dialect dialect = source.contract().dialect();
        return dialect.header() ? header(csv) : dialect.fields();
    }

    private List<String> header(StringCsv csv) throws IOException {
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

    private String cleaned(String field) {
        String cleaned = field;
        for (Repair repair : source.contract().headerRepairs()) {
            cleaned = StringRepairs.apply(repair, cleaned);
        }
        return cleaned;
    }
}
