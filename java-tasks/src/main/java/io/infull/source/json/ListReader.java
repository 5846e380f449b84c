package io.infull.source.json;

import io.infull.source.account.RowRejected;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the value of a member whose elements become rows. */
interface ListReader {

    /**
     * Reads the value at which the parser is.
     *
     * @param escapes whether the record has any
     */
    void read(JsonParser parser, JsonToken token, boolean escapes) throws RowRejected;
}
