package io.infull.source.record;

import io.infull.source.account.RowRejected;

/** Takes the fields out of a record. */
public interface FieldReader {

    /**
     * Reads the bytes from {@code start} (inclusive) to {@code end} (exclusive). Throws RowRejected when the record has not
     * the expected form.
     */
    void read(byte[] bytes, int start, int end, RecordText text, Fields fields) throws RowRejected;

    /** The same, of the record at which the splitter is. */
    default void read(RecordSplitter record, RecordText text, Fields fields) throws RowRejected {
        read(record.buffer, record.start, record.end, text, fields);
    }
}
