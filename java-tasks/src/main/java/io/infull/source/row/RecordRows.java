package io.infull.source.row;

import io.infull.source.account.RowRejected;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import java.io.IOException;
import java.util.Optional;

/** Turns a record into rows. */
interface RecordRows {

    /**
     * Writes all rows of the record, unless a rule skips it: the name of the rule. Throws RowRejected when the record cannot
     * be read; then nothing of it was written.
     */
    Optional<String> write(RecordSplitter record, RecordText text, BinaryRow row) throws RowRejected, IOException;
}
