package io.infull.source.account;

import java.io.IOException;

/** Takes the records of a file that do not fit its contract. */
@FunctionalInterface
public interface Rejects {

    /**
     * @param line of the file, from 1
     * @param order that the record names
     * @param rawText the record as it is in the file
     */
    void add(long line, RowRejected rejected, RejectedOrder order, String rawText) throws IOException;
}
