package io.infull.source.json;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.value.JsonbEncoder;
import tools.jackson.core.JsonParser;

/** How members of a JSON object are treated that the contract does not declare. */
public interface UndeclaredMembers {

    /** A record begins, or begins again. */
    default void begin() {}

    /** The following members are in a declared object of this name. */
    default void enter(String name) {}

    /** That object ends. */
    default void leave() {}

    /**
     * Takes the member of the record at which the scan is, and moves behind it; false when it is not plain, and then the
     * record is read again.
     *
     * @param record has the declared members
     */
    default boolean scan(JsonScan scan, JsonMember record) {
        return false;
    }

    /** The parser is at the value of the member, and afterwards at its last token. */
    void take(JsonParser parser, String name) throws RowRejected;

    /** The record ends. */
    default void end() {}

    /** What was taken of the record, as a JSON object; null where there was nothing. */
    default String text() {
        return null;
    }

    /** The same, as PostgreSQL takes it. */
    default void write(BinaryBuffer buffer) {
        JsonbEncoder.write(text(), buffer);
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
