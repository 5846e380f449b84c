package io.infull.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first records of a file.
 *
 * @param format as contracts call it
 * @param dialect lines that a contract must declare for it, like {@code encoding: UTF-16}
 * @param fields header names, or JSON paths
 * @param rows values by field; null where there is none
 * @param notes remarks about the whole file, for the head of the proposal
 * @param exploded the list of JSON records whose elements are the rows
 * @param lists paths of lists that are not made into rows
 * @param texts fields that are texts in JSON, at least in some records; empty for CSV
 * @param edits what a person must do before the loader can read the file
 */
record Sample(
        String format,
        List<String> dialect,
        List<String> fields,
        List<String[]> rows,
        List<String> notes,
        Optional<ExplodedList> exploded,
        List<String> lists,
        Set<String> texts,
        List<String> edits) {

    /** More records give little more information. */
    static final int MOST_RECORDS = 50_000;

    long records() {
        return exploded.map(ExplodedList::records).orElse((long) rows.size());
    }

    Spelling spelling(String field) {
        if (format.equals("csv")) {
            return Spelling.TEXT;
        }
        return texts.contains(field) ? Spelling.JSON_TEXT : Spelling.JSON_NUMBER;
    }

    List<String> values(int field) {
        return rows.stream()
                .map(row -> row[field])
                .filter(value -> value != null && !value.isEmpty())
                .toList();
    }
}
