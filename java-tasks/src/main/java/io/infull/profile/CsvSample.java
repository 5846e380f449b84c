package io.infull.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.infull.error.DataRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads delimited text: the delimiter is the one with which most records have the same number of fields. */
final class CsvSample {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int LONGEST_RECORD = 1 << 20;

    private final String name;
    private final SampleText text;

    private static final char QUOTE = '"';
    /** Nothing is a quote: no text has it. */
    private static final char NO_QUOTE = '\0';

    private record Reading(String delimiter, char quote, List<List<String>> records, int width, long regular) {

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
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Reading(delimiter, quote, records, width, widths.get(width));
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
        List<String> header = reading.records.get(0);
        boolean named = isHeader(header, reading.width);
        if (!named) {
            notes.add("header: the first record names no columns. CHECK: name them in fields below, and wherever "
                    + "field_1, field_2 … stand for them");
            header = numbered(reading.width);
        }
        List<String[]> rows = reading.records.stream()
                .skip(named ? 1 : 0)
                .filter(record -> record.size() == reading.width)
                .map(record -> record.toArray(String[]::new))
                .toList();
        return new Sample(
                new Sample.Form("csv", dialect(reading, named ? List.of() : header)),
                header,
                rows,
                Sample.Inner.NONE,
                new Sample.Remarks(notes, List.of()));
    }

    private List<String> dialect(Reading reading, List<String> fields) {
        String delimiter = reading.delimiter;
        List<String> dialect = new ArrayList<>();
        if (!delimiter.equals(",")) {
            dialect.add("delimiter: " + (delimiter.equals("\t") ? "tab" : '"' + delimiter + '"'));
        }
        if (reading.quote == NO_QUOTE) {
            dialect.add("quote: none");
        }
        dialect.addAll(text.dialect());
        if (!fields.isEmpty()) {
            dialect.add("header: false, fields: " + Yaml.list(fields));
        }
        return dialect;
    }

    // A header has unique names that are neither numbers nor dates.
    private static boolean isHeader(List<String> record, int width) {
        Set<String> names = new HashSet<>(record);
        return record.size() == width
                && names.size() == width
                && record.stream().noneMatch(cell -> cell.isBlank() || cell.matches("[-+\\d.,:/ ]+"));
    }

    private static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= width; number++) {
            names.add("field_" + number);
        }
        return names;
    }
}
