package io.infull.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.infull.error.DataRefused;
import io.infull.profile.value.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads delimited text: the delimiter is the one with which most records have the same number of fields. */
final class CsvSample {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int LONGEST_RECORD = 1 << 20;

    private final String name;
    private final SampleText text;

    private static final char QUOTE = '"';
    /** Nothing is a quote: no text has it. */
    private static final char NO_QUOTE = '\0';

    private record Reading(
            String delimiter, char quote, List<List<String>> records, List<Long> lines, int width, long regular) {

        double share() {
            return (double) regular / records.size();
        }
    }

    CsvSample(String name, SampleText text) {
        this.name = name;
        this.text = text;
    }

    Sample read() throws IOException {
        return read(DELIMITERS);
    }

    /** Of text that is known to have commas: nothing is said of them. */
    Sample ofCommas() throws IOException {
        Sample sample = read(List.of(","));
        List<String> notes = new ArrayList<>(sample.remarks().notes());
        notes.removeIf(note -> note.startsWith("delimiter: "));
        return sample.withNotes(notes);
    }

    private Sample read(List<String> delimiters) throws IOException {
        Reading best = null;
        for (String delimiter : delimiters) {
            Reading reading = likelier(reading(delimiter, QUOTE), reading(delimiter, NO_QUOTE));
            if (reading != null && (best == null || isBetter(reading, best))) {
                best = reading;
            }
        }
        if (best == null) {
            throw new DataRefused(
                    "File " + name + " holds no records: expected rows with the same delimiter, of at most "
                            + LONGEST_RECORD + " bytes. Look for a quote that is not closed");
        }
        return sample(best);
    }

    // Where each line is a record if quotes are letters, quotes that join lines are letters, as load says.
    private static Reading likelier(Reading quoted, Reading bare) {
        boolean regular = bare != null && bare.width > 1 && bare.share() == 1;
        return regular && (quoted == null || quoted.records.size() < bare.records.size()) ? bare : quoted;
    }

    private static boolean isBetter(Reading one, Reading other) {
        boolean splits = one.width > 1;
        boolean otherSplits = other.width > 1;
        if (splits != otherSplits) {
            return splits;
        }
        return one.share() != other.share() ? one.share() > other.share() : one.width > other.width;
    }

    // Null when the text cannot be read with this delimiter.
    private Reading reading(String delimiter, char quote) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        Map<Integer, Long> widths = new HashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(!text.complete())
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text.text())) {
            for (CsvRecord record : reader) {
                if (isTooLong(record)) {
                    return null;
                }
                records.add(record.getFields());
                lines.add(record.getStartingLineNumber());
                widths.merge(record.getFieldCount(), 1L, Long::sum);
                if (records.size() > Sample.MOST_RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException notThisOne) {
            return null;
        }
        if (records.isEmpty()) {
            return null;
        }
        int width = widths.entrySet().stream()
                // Lines of a printed list that are no records have one field.
                .max(Comparator.comparingLong(counted -> counted.getKey() * counted.getValue()))
                .orElseThrow()
                .getKey();
        return new Reading(delimiter, quote, records, lines, width, widths.get(width));
    }

    private static boolean isTooLong(CsvRecord record) {
        return record.getFields().stream().mapToLong(String::length).sum() > LONGEST_RECORD;
    }

    private Sample sample(Reading reading) {
        List<String> notes = new ArrayList<>(text.notes());
        String shown = reading.delimiter.equals("\t") ? "tab" : reading.delimiter;
        notes.add("delimiter: " + shown + "; " + reading.regular + " of " + reading.records.size() + " records have "
                + reading.width + " fields with it");
        if (reading.quote == NO_QUOTE) {
            notes.add(
                    "quote: none; each line is a record if quotes are letters, and else quotes join some of them. CHECK");
        }
        CsvHead head = CsvHead.of(reading.records, reading.width);
        long skipped = head.index() < 0 ? 0 : reading.lines.get(head.index()) - 1;
        notes.addAll(head.notes(skipped));
        List<List<String>> below = reading.records.subList(head.index() + 1, reading.records.size());
        notes.addAll(StrayRecords.notes(below, head.fields(), reading.width));
        List<String[]> rows = below.stream()
                .filter(record -> StrayRecords.isRecord(record, head.fields()))
                .map(record -> record.toArray(String[]::new))
                .toList();
        return new Sample(
                new Sample.Form("csv", dialect(reading, head, skipped)),
                head.fields(),
                rows,
                Sample.Inner.NONE,
                new Sample.Remarks(notes, List.of()));
    }

    private List<String> dialect(Reading reading, CsvHead head, long skipped) {
        String delimiter = reading.delimiter;
        List<String> dialect = new ArrayList<>();
        if (!delimiter.equals(",")) {
            dialect.add("delimiter: " + (delimiter.equals("\t") ? "tab" : '"' + delimiter + '"'));
        }
        if (reading.quote == NO_QUOTE) {
            dialect.add("quote: none");
        }
        dialect.addAll(text.dialect());
        if (skipped > 0) {
            // Without a header, its line is skipped, too.
            dialect.add("skip_lines: " + (head.isNamed() ? skipped : skipped + 1));
        }
        if (!head.isNamed()) {
            dialect.add("header: false, fields: " + Yaml.list(head.fields()));
        }
        return dialect;
    }
}
