package io.infull.source.record;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;

/** Finds the fields of a record. */
public abstract class RecordReader extends RecordFields {

    protected RecordReader(int count, BinaryBuffer own) {
        super(count, own);
    }

    /** Throws RowRejected when the record has not the expected form. */
    public abstract void read(RecordText record) throws RowRejected;
}
