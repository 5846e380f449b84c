package io.infull.load.rejects;

import java.util.List;

/**
 * A row of a repaired export.
 *
 * @param line on which it starts in the export, from 1
 * @param values of the original columns
 * @param record the record as one text, where it could not be shown as fields; else empty
 */
record ReplayRow(long line, String rejectId, String source, List<String> values, String record) {

    boolean isWrittenAsRecord() {
        return !record.isEmpty() && values.stream().allMatch(String::isEmpty);
    }
}
