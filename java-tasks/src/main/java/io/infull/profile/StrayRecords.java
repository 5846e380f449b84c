package io.infull.profile;

import io.infull.profile.value.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines below the header that are no records: totals, rules of dashes, headings of pages, repeated headers. */
final class StrayRecords {

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\W*((grand|sub|report|overall)[- ]?)?(total|totals|sum|summe|gesamt|gesamtsumme|totale|somme|suma)"
                    + "( g[eé]n[eé]ral)?\\W*");
    private static final int FIRST_CELLS = 3;
    private static final int SHOWN = 2;

    private StrayRecords() {}

    /** @param records below the header */
    static List<String> notes(List<List<String>> records, List<String> header, int width) {
        List<String> totals = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (List<String> record : records) {
            if (isTotal(record)) {
                totals.add(shown(record));
            } else if (repeats(record, header)) {
                repeated.add(shown(record));
            } else if (record.size() != width && record.stream().anyMatch(cell -> !cell.isBlank())) {
                others.add(shown(record));
            }
        }
        List<String> notes = new ArrayList<>();
        add(notes, totals, "look like totals, and load would take them for records or reject them");
        add(notes, repeated, "repeat the names of the columns");
        add(
                notes,
                others,
                "have another number of fields, like headings and rules of a printed list, and load rejects them");
        return notes;
    }

    /** Whether the record is evidence for its columns. */
    static boolean isRecord(List<String> record, List<String> header) {
        return record.size() == header.size() && !isTotal(record) && !repeats(record, header);
    }

    private static boolean isTotal(List<String> record) {
        return record.stream().limit(FIRST_CELLS).anyMatch(cell -> TOTAL.matcher(cell)
                .matches());
    }

    private static boolean repeats(List<String> record, List<String> header) {
        return record.stream().map(String::strip).filter(header::contains).count() * 2 > header.size();
    }

    private static void add(List<String> notes, List<String> found, String what) {
        if (!found.isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "CHECK: %,d lines %s: %s",
                    found.size(),
                    what,
                    Yaml.list(found.stream().limit(SHOWN).toList())));
        }
    }

    private static String shown(List<String> record) {
        String text = String.join("|", record);
        return text.length() > 60 ? text.substring(0, 60) + "\u2026" : text;
    }
}
