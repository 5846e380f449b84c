package io.infull.profile;

import io.infull.profile.value.DateForms;
import io.infull.profile.value.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first records of a file.
 *
 * @param fields header names, or JSON paths
 * @param rows values by field; null where there is none
 */
record Sample(Form form, List<String> fields, List<String[]> rows, Inner inner, Remarks remarks) {

    /**
     * How the file is written.
     *
     * @param format as contracts call it
     * @param dialect lines that a contract must declare for it, like {@code encoding: UTF-16}
     */
    record Form(String format, List<String> dialect) {}

    /**
     * What a record has beside plain values.
     *
     * @param exploded the list of JSON records whose elements are the rows
     * @param lists paths of lists that are not made into rows
     * @param texts fields that are texts in JSON, at least in some records; empty for CSV and workbooks
     */
    record Inner(Optional<ExplodedList> exploded, List<String> lists, Set<String> texts) {

        /** Of CSV and workbooks, where all are texts. */
        static final Inner NONE = new Inner(Optional.empty(), List.of(), Set.of());
    }

    /**
     * What people read.
     *
     * @param notes about the whole file, for the head of the proposal
     * @param edits what a person must do before the loader can read the file
     */
    record Remarks(List<String> notes, List<String> edits) {}

    /** More records give little more information. */
    static final int MOST_RECORDS = 50_000;

    Sample withFormat(String format) {
        return new Sample(new Form(format, form.dialect()), fields, rows, inner, remarks);
    }

    Sample withNotes(List<String> notes) {
        return new Sample(form, fields, rows, inner, new Remarks(notes, remarks.edits()));
    }

    String format() {
        return form.format();
    }

    Optional<ExplodedList> exploded() {
        return inner.exploded();
    }

    long records() {
        return exploded().map(ExplodedList::records).orElse((long) rows.size());
    }

    Spelling spelling(String field) {
        if (!format().startsWith("json")) {
            return Spelling.TEXT;
        }
        return inner.texts().contains(field) ? Spelling.JSON_TEXT : Spelling.JSON_NUMBER;
    }

    /** Forms of dates, of fields in which day and month cannot be taken for each other. */
    Set<String> clearDates() {
        Set<String> clear = new HashSet<>();
        for (int field = 0; field < fields.size(); field++) {
            DateForms.clear(values(field)).ifPresent(clear::add);
        }
        return clear;
    }

    List<String> values(int field) {
        return rows.stream()
                .map(row -> row[field])
                .filter(value -> value != null && !value.isEmpty())
                .toList();
    }
}
