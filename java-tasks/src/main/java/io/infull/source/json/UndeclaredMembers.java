package io.infull.source.json;

import io.infull.source.account.RowRejected;
import tools.jackson.core.JsonParser;

/** How members of a JSON object are treated that the contract does not declare. */
public interface UndeclaredMembers {

    /** A record begins. */
    default void begin() {}

    /** The following members are in a declared object of this name. */
    default void enter(String name) {}

    /** That object ends. */
    default void leave() {}

    /** The parser is at the value of the member, and afterwards at its last token. */
    void take(JsonParser parser, String name) throws RowRejected;

    /** The record ends. What was taken of it, as a JSON object; null where there was nothing. */
    public default String end() {
        return null;
    }

    /** Characters that what was taken gains when its numbers are written out. */
    default long growth() {
        return 0;
    }

    /** The first one rejects its record. */
    static UndeclaredMembers refused() {
        return (parser, name) -> {
            throw RowRejected.value(name, null, "unknown_field", "is a field that the contract does not declare");
        };
    }
}
