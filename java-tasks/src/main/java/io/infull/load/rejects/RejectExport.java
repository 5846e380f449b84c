package io.infull.load.rejects;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.source.csv.RecordForm;
import io.infull.source.record.RejectColumns;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes open rejected rows as a CSV file that a person repairs and replays. */
final class RejectExport {

    /** Without it spreadsheets take UTF-8 for something else, and save what they made of it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Database database;

    private record Form(String source, RecordForm record, long rows, String files) {

        static Form of(Row row) {
            return new Form(
                    row.text("pack") + "/" + row.text("source"),
                    row.optionalText("record_form").map(RecordForm::parse).orElse(null),
                    row.number("open_rows"),
                    row.text("file_names"));
        }
    }

    RejectExport(Database database) {
        this.database = database;
    }

    /** Returns how many rows were written; without any there is no file. Throws BadConfiguration for a mix of forms. */
    long write(RejectFilter filter, Path file) {
        return database.transaction(Isolation.SNAPSHOT, session -> {
            List<Form> forms = session.list(filter.statement("export_forms"), Form::of);
            if (forms.isEmpty()) {
                return 0L;
            }
            refuseMixture(forms);
            try {
                write(session, filter, forms.get(0), file);
            } catch (IOException e) {
                throw new BadConfiguration("Cannot write " + file + ": " + e.getMessage(), e);
            }
            return forms.get(0).rows();
        });
    }

    private static void refuseMixture(List<Form> forms) {
        if (forms.stream().anyMatch(form -> form.record() == null)) {
            throw new BadConfiguration("Rows of " + forms.get(0).files()
                    + " were rejected before InFull kept the columns " + "of rejected rows. Mend them at the source");
        }
        if (forms.size() > 1) {
            TreeSet<String> sources =
                    new TreeSet<>(forms.stream().map(Form::source).toList());
            throw new BadConfiguration(
                    sources.size() > 1
                            ? "An export has the columns of one source, but rows of several are open: " + sources
                                    + ". Choose one with --source"
                            : "An export has the columns of one file, but those of "
                                    + forms.stream().map(Form::files).toList() + " differ. Choose one with --file");
        }
    }

    // Whole or not at all: the name appears when the last row is written, and never over a file that is there.
    private static void write(Session session, RejectFilter filter, Form form, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new BadConfiguration(
                    "File " + file + " exists, and may hold somebody's repairs. Choose another name");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter text = Files.newBufferedWriter(unfinished);
                CSVWriter csv = new CSVWriter(text, ',', '"', '"', ICSVWriter.RFC4180_LINE_END)) {
            text.write(BYTE_ORDER_MARK);
            writeRow(csv, Stream.concat(form.record().fields().stream(), RejectColumns.ALL.stream()));
            session.each(filter.statement("export_rejects"), row -> writeRow(csv, cells(form, row)));
            if (csv.checkError()) {
                throw new IOException("the disk may be full", csv.getException());
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file);
    }

    private static Stream<String> cells(Form form, Row row) {
        String text = row.text("raw_text");
        Optional<List<String>> split =
                form.record().isDelimited() ? form.record().split(text) : Optional.empty();
        List<String> fields =
                split.orElse(Collections.nCopies(form.record().fields().size(), ""));
        Stream<String> reasons = Stream.of(
                Long.toString(row.number("reject_id")),
                row.text("source"),
                row.text("file_name"),
                Long.toString(row.number("line")),
                row.text("reason"),
                row.optionalText("column_name").orElse(""),
                // On one line, so that lines of the file are those of its rows.
                row.text("message").replaceAll("\\s*[\\r\\n]\\s*", " "),
                split.isPresent() ? "" : text);
        return Stream.concat(fields.stream(), reasons);
    }

    private static void writeRow(CSVWriter csv, Stream<String> cells) {
        csv.writeNext(cells.map(RestorableCell::safe).toArray(String[]::new), false);
    }
}
