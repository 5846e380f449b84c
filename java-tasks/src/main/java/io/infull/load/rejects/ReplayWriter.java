package io.infull.load.rejects;

import io.infull.load.rejects.ReplayCheck.Answer;
import io.infull.source.account.RowRejected;
import io.infull.source.csv.RecordForm;
import io.infull.source.landing.LandingFile;
import io.infull.source.record.RecordText;
import io.infull.source.record.RejectColumns;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the rows of a repaired export in the form of their source. */
final class ReplayWriter {

    /** How {@link RecordText#readable} shows bytes that are no text. */
    private static final Pattern SHOWN_BYTE = Pattern.compile("\\\\x(?:00|[89A-F][0-9A-F])");

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordForm form;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<ReplayFile.Refused> refused = new ArrayList<>();
    private long nextLine = 1;
    private long padding;

    private ReplayWriter(RecordForm form) {
        this.form = form;
    }

    static ReplayFile write(LandingFile file, RecordForm form, List<Answer> answers) {
        ReplayWriter writer = new ReplayWriter(form);
        if (form.isDelimited()) {
            writer.put(form.join(form.fields()));
        }
        answers.forEach(writer::write);
        return new ReplayFile(file, writer.content.toByteArray(), writer.padding, writer.refused, answers);
    }

    private void write(Answer answer) {
        ReplayRow row = answer.row();
        String shown = row.isWrittenAsRecord() || !form.isDelimited() ? row.record() : form.join(row.values());
        try {
            String record = checked(answer, shown, row);
            while (nextLine < row.line()) {
                padding++;
                put("");
            }
            put(record);
        } catch (RowRejected rejection) {
            refused.add(new ReplayFile.Refused(row.line(), rejection, shown));
        }
    }

    private void put(String record) {
        content.writeBytes(record.getBytes(StandardCharsets.UTF_8));
        content.write('\n');
        nextLine += 1 + record.chars().filter(character -> character == '\n').count();
    }

    private String checked(Answer answer, String record, ReplayRow row) throws RowRejected {
        boolean wasNoText = answer.reject().reason().matches("bad_encoding|bad_character");
        if (wasNoText && SHOWN_BYTE.matcher(record).find()) {
            throw RowRejected.row(
                    "bad_encoding",
                    "still shows a byte that is no text, like \\xE9: expected the character it stood for");
        }
        return form.isDelimited() ? delimited(row) : onOneLine(record);
    }

    // A record with an open quote or a line end too many would take its neighbours along.
    private String delimited(ReplayRow row) throws RowRejected {
        Optional<List<String>> fields = row.isWrittenAsRecord() ? form.split(row.record()) : Optional.of(row.values());
        if (fields.isEmpty()) {
            throw RowRejected.row(
                    "field_count",
                    "is not one record with " + form.fields().size() + " fields: mend " + RejectColumns.RECORD
                            + ", or fill in the columns");
        }
        if (fields.get().size() > 1 && fields.get().stream().allMatch(String::isBlank)) {
            // Its line would be a blank one, and nobody could say what became of the row.
            throw RowRejected.row(
                    "missing_value", "has no value in any column: fill in the columns, or leave the row out");
        }
        return form.join(fields.get());
    }

    // In well-formed JSON a line end is between tokens, so a space can take its place.
    private static String onOneLine(String record) throws RowRejected {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), record)) {
            while (parser.nextToken() != null) {
                continue;
            }
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("no message");
            throw RowRejected.row("malformed_json", "is not well-formed JSON: " + problem);
        }
        if (record.isBlank()) {
            throw RowRejected.row("malformed_json", "is empty, expected a JSON object in " + RejectColumns.RECORD);
        }
        return record.replaceAll("[\\r\\n]", " ");
    }
}
