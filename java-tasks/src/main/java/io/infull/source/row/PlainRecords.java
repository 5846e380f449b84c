package io.infull.source.row;

import io.infull.source.account.Tally;
import io.infull.source.bytes.ByteScan;
import io.infull.source.bytes.SingleByteText;
import io.infull.source.bytes.Utf8;
import io.infull.source.contract.Source;
import io.infull.source.record.FileLayout;
import io.infull.source.record.PlainFields;
import io.infull.source.record.RecordSplitter;
import io.infull.source.row.PlainRepairs.Outcome;
import io.infull.source.value.PlainValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns records that hold nothing unusual into rows, straight from their bytes: most records of most files. It refuses
 * nothing. A record that it does not take goes to {@link RowParser}, which defines what a record means; where both take a
 * record, they write the same row and count the same repairs.
 */
final class PlainRecords {

    private final PlainFields fields;
    private final PlainRepairs repairs;
    private final PlainValue value = new PlainValue();
    private final RepairNotes notes = new RepairNotes();
    private final Tally tally;
    private final PlainColumn[] columns;
    /** Those that repairs of the source reach. */
    private final int[] repaired;
    /** Null where the file is in UTF-8. */
    private final SingleByteText text;

    PlainRecords(Source source, FileLayout layout, PlainFields fields, Tally tally) {
        this.fields = fields;
        this.tally = tally;
        this.repairs = new PlainRepairs(source.contract().repairs(), List.of());
        this.columns = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .map(column -> new PlainColumn(column, layout.fields(), notes))
                .toArray(PlainColumn[]::new);
        this.repaired = IntStream.range(0, fields.count())
                .filter(field -> !layout.extra().contains(layout.fields().get(field)))
                .toArray();
        this.text = source.charset().equals(StandardCharsets.UTF_8) ? null : new SingleByteText(source.charset());
    }

    /** Whether the record was written as a row; if not, nothing was written or counted. */
    boolean write(RecordSplitter record, BinaryRow row) throws IOException {
        notes.cutTo(0);
        if (!findFields(record) || !repairFields()) {
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
        notes.countIn(tally);
        return true;
    }

    // Every declared encoding is the same as UTF-8 where it is ASCII.
    private boolean findFields(RecordSplitter record) {
        boolean ascii = ByteScan.isAscii(record.buffer, record.start, record.end);
        if (text == null || ascii) {
            return (ascii || Utf8.isText(record.buffer, record.start, record.end))
                    && fields.find(record.buffer, record.start, record.end);
        }
        return text.decode(record.buffer, record.start, record.end)
                && fields.find(text.text.bytes, 0, text.text.length);
    }

    // A repair that only takes away from the ends needs no other bytes.
    private boolean repairFields() {
        if (repairs.areNone()) {
            return true;
        }
        for (int field : repaired) {
            if (!fields.isEmpty(field)) {
                value.set(fields.bytes, fields.from[field], fields.to[field]);
                if (repairs.apply(value, notes) != Outcome.VALUE || value.bytes != fields.bytes) {
                    return false;
                }
                fields.from[field] = value.from;
                fields.to[field] = value.to;
            }
        }
        return true;
    }
}
