package io.infull.source.value;

/** What a value has to look like. There is no leniency here: repairs are declared apart. */
public interface ValueType {

    /**
     * The value as PostgreSQL is to read it, or null when it is refused. Null and not Optional: this is called for
     * every value of every row.
     */
    String canonical(String value);

    /** The same of a value that a JSON file gives in this kind. */
    default String canonical(String value, JsonKind kind) {
        return accepts(kind) ? canonical(value) : null;
    }

    /**
     * Takes values of this type straight from the bytes of a file, in some of the spellings that {@link #canonical}
     * takes, and to the same effect.
     */
    FieldEncoder encoder(String databaseType);

    /** The same of values that a JSON file gives in a kind that this type accepts. */
    default FieldEncoder encoder(String databaseType, JsonKind kind) {
        return encoder(databaseType);
    }

    /** How the ledger counts what was made of this value; null when it was taken as it is. */
    default String repair(String value) {
        return null;
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
