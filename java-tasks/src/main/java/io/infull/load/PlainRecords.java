package io.infull.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Turns records that hold nothing unusual into rows, straight from their bytes: most records of most files. It refuses
 * and repairs nothing. A record that it does not take goes to {@link RowParser}, which defines what a record means; where
 * both take a record, they write the same row.
 */
final class PlainRecords {

    private final PlainFields fields;
    private final PlainRepairs repairs;
    private final PlainColumn[] columns;
    private final boolean unicode;
    /** Those that repairs of the source reach. */
    private final int[] repaired;

    PlainRecords(Source source, FileLayout layout, PlainFields fields) {
        this.fields = fields;
        this.repairs = new PlainRepairs(source.contract().repairs());
        this.columns = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .map(column -> new PlainColumn(column, layout.fields()))
                .toArray(PlainColumn[]::new);
        this.repaired = IntStream.range(0, fields.count())
                .filter(field -> !layout.extra().contains(layout.fields().get(field)))
                .toArray();
        this.unicode = source.charset().equals(StandardCharsets.UTF_8);
    }

    /** Whether the record was written as a row; if not, nothing was written. */
    boolean write(RecordSplitter record, BinaryRow row) throws IOException {
        if (!isText(record) || !fields.find(record.buffer, record.start, record.end) || !isLeftAlone()) {
            return false;
        }
        row.begin(record);
        for (PlainColumn column : columns) {
            if (!column.encode(fields, row.buffer)) {
                row.undo();
                return false;
            }
        }
        row.end();
        return true;
    }

    // Every declared encoding is the same as UTF-8 where it is ASCII.
    private boolean isText(RecordSplitter record) {
        return ByteScan.isAscii(record.buffer, record.start, record.end)
                || (unicode && Utf8.isText(record.buffer, record.start, record.end));
    }

    private boolean isLeftAlone() {
        if (!repairs.areDeclared()) {
            return true;
        }
        for (int field : repaired) {
            if (!fields.isEmpty(field) && !repairs.leaveAlone(fields.bytes, fields.from[field], fields.to[field])) {
                return false;
            }
        }
        return true;
    }
}
