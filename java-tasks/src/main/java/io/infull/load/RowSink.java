package io.infull.load;

import java.io.IOException;

/** Takes the rows that were parsed. */
@FunctionalInterface
interface RowSink {

    /** @param values of all columns of all targets; overwritten by the next row */
    void accept(RecordSplitter record, String[] values) throws IOException;
}
