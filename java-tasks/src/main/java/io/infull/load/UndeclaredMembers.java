package io.infull.load;

import tools.jackson.core.JsonParser;

/** What becomes of members of a JSON object that the contract does not declare. */
interface UndeclaredMembers {

    /** A record begins. */
    default void begin() {}

    /** The members that follow stand in a declared object of this name. */
    default void enter(String name) {}

    /** That object ends. */
    default void leave() {}

    /** The parser stands on the value of the member, and then on its last token. */
    void take(JsonParser parser, String name) throws RowRejected;

    /** The record ends. What was taken of it, as a JSON object; null where there was nothing. */
    default String end() {
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
