package io.infull.load;

import java.util.List;

/** Line, place, length and hash of the record, and a hash of the key of each target. */
final class StagedLead implements RowLead {

    private static final int PLACE_FIELDS = 4;
    private static final int COUNT_BYTES = Short.BYTES;
    private static final int PLACE_BYTES = PLACE_FIELDS * Integer.BYTES + 3 * Long.BYTES + Integer.BYTES;
    private static final int HASH_BYTES = Integer.BYTES + Long.BYTES;

    private final List<KeyHash> keys;

    StagedLead(List<KeyHash> keys) {
        this.keys = keys;
    }

    @Override
    public int fields() {
        return PLACE_FIELDS + keys.size();
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
        for (int key = 0; key < keys.size(); key++) {
            buffer.putInt(Long.BYTES);
            buffer.putLong(0);
        }
    }

    @Override
    public void complete(BinaryBuffer buffer, int start) {
        int hashes = start + COUNT_BYTES + PLACE_BYTES;
        int values = hashes + keys.size() * HASH_BYTES;
        for (int key = 0; key < keys.size(); key++) {
            buffer.setLong(
                    hashes + key * HASH_BYTES + Integer.BYTES, keys.get(key).of(buffer, values));
        }
    }
}
