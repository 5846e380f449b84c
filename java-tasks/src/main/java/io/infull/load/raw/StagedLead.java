package io.infull.load.raw;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.record.RecordSplitter;
import io.infull.source.row.RowLead;
import java.util.List;

/** Line, place, length and hash of the record, the number of the row where it needs one, and a hash of the key of each target. */
public final class StagedLead implements RowLead {

    private static final int PLACE_FIELDS = 4;
    private static final int COUNT_BYTES = Short.BYTES;
    private static final int PLACE_BYTES = PLACE_FIELDS * Integer.BYTES + 3 * Long.BYTES + Integer.BYTES;
    private static final int ROW_BYTES = Integer.BYTES + Long.BYTES;
    private static final int HASH_BYTES = Integer.BYTES + Long.BYTES;

    private final List<KeyHash> keys;
    private final boolean numbersRows;
    private long rows;

    public StagedLead(List<KeyHash> keys, StagedRowId id) {
        this.keys = keys;
        this.numbersRows = id == StagedRowId.NUMBER;
    }

    @Override
    public int fields() {
        return PLACE_FIELDS + (numbersRows ? 1 : 0) + keys.size();
    }

    @Override
    public void write(RecordSplitter record, BinaryBuffer buffer) {
        buffer.putInt(Long.BYTES);
        buffer.putLong(record.line);
        buffer.putInt(Long.BYTES);
        buffer.putLong(record.offset());
        buffer.putInt(Integer.BYTES);
        buffer.putInt(record.length());
        buffer.putInt(Long.BYTES);
        buffer.putLong(record.hash);
        if (numbersRows) {
            buffer.putInt(Long.BYTES);
            buffer.putLong(++rows);
        }
        for (int key = 0; key < keys.size(); key++) {
            buffer.putInt(Long.BYTES);
            buffer.putLong(0);
        }
    }

    @Override
    public void complete(BinaryBuffer buffer, int start) {
        int hashes = start + COUNT_BYTES + PLACE_BYTES + (numbersRows ? ROW_BYTES : 0);
        int values = hashes + keys.size() * HASH_BYTES;
        for (int key = 0; key < keys.size(); key++) {
            buffer.setLong(
                    hashes + key * HASH_BYTES + Integer.BYTES, keys.get(key).of(buffer, values));
        }
    }
}
