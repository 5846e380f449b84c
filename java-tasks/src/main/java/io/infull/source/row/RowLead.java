package io.infull.source.row;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.record.RecordSplitter;

/** The fields in front of the values of a row: its place in the file. */
public interface RowLead {

    int fields();

    void write(RecordSplitter record, BinaryBuffer buffer);

    /** Fills in what depends on the values, once they are written. The row begins at {@code start}. */
    default void complete(BinaryBuffer buffer, int start) {}

    /** The number of the line. */
    public static RowLead line() {
        return new RowLead() {
            @Override
            public int fields() {
                return 1;
            }

            @Override
            public void write(RecordSplitter record, BinaryBuffer buffer) {
                buffer.putInt(Long.BYTES);
                buffer.putLong(record.line);
            }
        };
    }
}
