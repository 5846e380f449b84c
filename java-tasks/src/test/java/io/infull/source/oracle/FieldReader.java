package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.record.RecordSplitter;

/** Takes the fields out of a record. */
public interface FieldReader {

    /**
     * Reads the bytes from {@code start} (inclusive) to {@code end} (exclusive). Throws RowRejected when the record has not
     * the expected form.
     */
    void read(byte[] bytes, int start, int end, StringText text, Fields fields) throws RowRejected;

    /** The same, of the record at which the splitter is. */
    default void read(RecordSplitter record, StringText text, Fields fields) throws RowRejected {
        read(record.buffer, record.start, record.end, text, fields);
    }
}
