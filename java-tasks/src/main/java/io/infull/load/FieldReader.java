package io.infull.load;

/** Takes the fields out of a record. */
interface FieldReader {

    /** Throws RowRejected when the record has not the expected form. */
    void read(RecordSplitter record, RecordText text, Fields fields) throws RowRejected;
}
