package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import java.io.IOException;

/** Turns a record into rows. */
interface RecordRows {

    /** Writes all rows of the record. Throws RowRejected when it cannot be read; then nothing of it was written. */
    void write(RecordSplitter record, RecordText text, BinaryRow row) throws RowRejected, IOException;
}
