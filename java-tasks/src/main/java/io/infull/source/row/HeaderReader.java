package io.infull.source.row;

import io.infull.source.account.Fate;
import io.infull.source.account.FileRefused;
import io.infull.source.account.RecordHash;
import io.infull.source.account.RowRejected;
import io.infull.source.account.Tally;
import io.infull.source.contract.Source;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import io.infull.source.value.Repair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the header of a delimited file: the first line that is not blank and that no rule skips. A line that has all names
 * which the contract needs is the header even if a rule is meant for its repetitions.
 */
final class HeaderReader {

    private final Source source;
    private final RecordSplitter records;
    private final RecordText text;
    private final LineRules skip;
    private final Tally tally;

    /** @param tally takes the lines above the header */
    HeaderReader(Source source, RecordSplitter records, RecordText text, LineRules skip, Tally tally) {
        this.source = source;
        this.records = records;
        this.text = text;
        this.skip = skip;
        this.tally = tally;
    }

    /** The names of the fields, repaired. Throws FileRefused when there is no header. */
    List<String> read(String fileName) throws IOException {
        while (records.advance()) {
            Optional<String> rule = skip.of(shown());
            if (records.isBlank()) {
                tally.count(Fate.READ, hash());
                tally.count(Fate.BLANK, hash());
            } else if (rule.isEmpty() || isHeader()) {
                return withFurtherLines(fileName);
            } else {
                tally.count(Fate.READ, hash());
                tally.countSkipped(rule.get(), hash());
            }
        }
        throw new FileRefused("File " + fileName + " is empty: expected a header");
    }

    private boolean isHeader() {
        try {
            return FileLayout.hasNeeded(source, cleaned(names()));
        } catch (RowRejected noRecord) {
            return false;
        }
    }

    private List<String> withFurtherLines(String fileName) throws IOException {
        try {
            skip.noteHeader(shown());
            List<String> names = names();
            for (int line = 1; line < source.contract().dialect().headerLines(); line++) {
                if (!records.advance()) {
                    throw new FileRefused("Header of " + fileName + " ends too early: expected "
                            + source.contract().dialect().headerLines() + " lines but found " + line);
                }
                skip.noteHeader(shown());
                names = joined(names, names());
            }
            return cleaned(names);
        } catch (RowRejected e) {
            throw new FileRefused("Header of " + fileName + " cannot be read: it " + e.getMessage());
        }
    }

    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> joined = new ArrayList<>();
        for (int index = 0; index < Math.max(upper.size(), lower.size()); index++) {
            String above = index < upper.size() ? upper.get(index).strip() : "";
            String below = index < lower.size() ? lower.get(index).strip() : "";
            joined.add((above + " " + below).strip());
        }
        return joined;
    }

    private List<String> names() throws RowRejected {
        text.read(records.buffer, records.start, records.end);
        return CsvRecordReader.split(text, CsvForm.of(source.contract().dialect()));
    }

    private List<String> cleaned(List<String> names) {
        return names.stream().map(this::cleaned).toList();
    }

    private String cleaned(String name) {
        String cleaned = name;
        for (Repair repair : source.contract().headerRepairs()) {
            cleaned = repair.apply(cleaned);
        }
        return cleaned;
    }

    private String shown() {
        return text.readable(records.buffer, records.start, records.end);
    }

    private long hash() {
        return RecordHash.of(records.buffer, records.start, records.end);
    }
}
