package io.infull.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Where the names of the fields are: in the first record, below lines that are no records, or nowhere.
 *
 * @param index of the record with the names; -1 when there is none
 * @param fields their names, made up where there are none
 * @param bars how many fields are only the bars at both ends of a printed list
 */
record CsvHead(int index, List<String> fields, int bars) {

    private static final int LOOKED_AT = 20;
    private static final String NO_NAME = "[-+\\d.,:/ ]+";

    /** @param width fields of most records */
    static CsvHead of(List<List<String>> records, int width) {
        int most = Math.min(LOOKED_AT, records.size());
        for (int index = 0; index < most; index++) {
            List<String> record = records.get(index);
            if (isHeader(record, width)) {
                return new CsvHead(index, record, 0);
            }
            if (isBarred(records, record, width)) {
                return new CsvHead(index, barred(record), 2);
            }
            if (!isStray(record, width)) {
                break;
            }
        }
        List<String> numbered = new ArrayList<>();
        for (int number = 1; number <= width; number++) {
            numbered.add("field_" + number);
        }
        return new CsvHead(-1, numbered, 0);
    }

    boolean isNamed() {
        return index >= 0 && bars == 0;
    }

    // A header has unique names that are neither numbers nor dates.
    private static boolean isHeader(List<String> record, int width) {
        return record.size() == width
                && new HashSet<>(record).size() == width
                && record.stream().noneMatch(cell -> cell.isBlank() || cell.matches(NO_NAME));
    }

    // |Order|Item|: nothing is before the first bar and behind the last, in no record.
    private static boolean isBarred(List<List<String>> records, List<String> record, int width) {
        return width > 3
                && record.size() == width
                && isHeader(record.subList(1, width - 1), width - 2)
                && records.stream()
                        .filter(other -> other.size() == width)
                        .allMatch(other ->
                                other.get(0).isBlank() && other.get(width - 1).isBlank());
    }

    private static List<String> barred(List<String> record) {
        List<String> names = new ArrayList<>();
        names.add("left_bar");
        record.subList(1, record.size() - 1).forEach(name -> names.add(name.strip()));
        names.add("right_bar");
        return names;
    }

    /** A title of a report has other fields than the records, or one field alone. */
    private static boolean isStray(List<String> record, int width) {
        long filled = record.stream().filter(cell -> !cell.isBlank()).count();
        return record.size() != width || filled * 2 <= width && filled <= 2;
    }

    /** What a person reads about it. */
    List<String> notes(long skipped) {
        List<String> notes = new ArrayList<>();
        if (index < 0) {
            notes.add("header: the first record names no columns. CHECK: name them in fields below, and wherever "
                    + "field_1, field_2 … stand for them");
        }
        if (skipped > 0) {
            notes.add("skip_lines: the names of the columns are in line " + (skipped + 1)
                    + ". CHECK that the lines above are no records, in each export");
        }
        if (bars > 0) {
            notes.add("header: false, as the list has bars at both ends, for which no column has a name. CHECK");
        }
        return notes;
    }
}
