package io.infull.source.value;

import java.util.function.Consumer;

/** What a value has to look like. There is no leniency here: repairs are declared apart. */
public interface ValueType {

    /**
     * Takes the values of this type from the bytes of a file, and refuses all others.
     *
     * @param repairs gets the name of what was made of a value that was not taken as it is, as the ledger counts it
     */
    FieldEncoder encoder(String databaseType, Consumer<String> repairs);

    /** The same of values that a JSON file gives in this kind. */
    default FieldEncoder encoder(String databaseType, JsonKind kind, Consumer<String> repairs) {
        return accepts(kind) ? encoder(databaseType, repairs) : new NoEncoder();
    }

    /** For messages, behind what was found; empty when there is nothing to suggest. */
    default String hint(String value) {
        return "";
    }

    /** What was expected, for messages: {@code an integer}. */
    String expectation();

    /** For reject statistics: {@code not_an_integer}. */
    String refusalReason();

    /** Whether a JSON value of this kind is one of this type; the text of it is still checked. */
    boolean accepts(JsonKind kind);

    /** Whether a column of this PostgreSQL type can hold every value of this type. */
    boolean fits(String databaseType);
}
