package io.infull.source.json;

import io.infull.source.account.RowRejected;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the value of a member whose elements become rows. */
interface ListReader {

    /** Makes room for the value of another record. */
    void clear();

    /** Reads the value at which the scan is; false when it is not plain, and then the record is read again. */
    boolean scan(JsonScan scan) throws RowRejected;

    /**
     * Reads the value at which the parser is.
     *
     * @param escapes whether the record has any
     */
    void read(JsonParser parser, JsonToken token, boolean escapes) throws RowRejected;
}
