package io.infull.source.value;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A type of values that come from a workbook: none is what a cell shows instead of a value.
 *
 * @param within whether the value was joined of several fields, so that an error may be a part of it
 */
public record CellErrors(ValueType type, boolean within) implements ValueType {

    /** What is read of a formula whose value was not stored. */
    public static final String NO_VALUE = "#NO_VALUE!";

    /** What is read of an error that has no known name. */
    public static final String UNKNOWN = "#UNKNOWN!";

    private static final Set<String> SHOWN = Set.of(
            NO_VALUE,
            UNKNOWN,
            "#BLOCKED!",
            "#BUSY!",
            "#CALC!",
            "#CONNECT!",
            "#DIV/0!",
            "#FIELD!",
            "#GETTING_DATA",
            "#N/A",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#REF!",
            "#SPILL!",
            "#VALUE!");

    /** The text that is read of an error: its name, where it is known. */
    public static String shown(String error) {
        return SHOWN.contains(error) ? error : UNKNOWN;
    }

    private boolean isIn(String text) {
        return within ? SHOWN.stream().anyMatch(text::contains) : SHOWN.contains(text);
    }

    private FieldEncoder refusing(FieldEncoder encoder) {
        return (bytes, from, to, buffer) -> {
            for (int index = from; index < to; index++) {
                if (bytes[index] == '#' && isIn(new String(bytes, from, to - from, StandardCharsets.UTF_8))) {
                    return false;
                }
            }
            return encoder.encode(bytes, from, to, buffer);
        };
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return refusing(type.encoder(databaseType, repairs));
    }

    @Override
    public String hint(String value) {
        if (!isIn(value)) {
            return type.hint(value);
        }
        return value.contains(NO_VALUE)
                ? ", which is a formula without a stored value. Open the workbook in a spreadsheet program and save it"
                : ", which is the error of a cell. Mend it there, or list it under missing";
    }

    @Override
    public String expectation() {
        return type.expectation();
    }

    @Override
    public String refusalReason() {
        return type.refusalReason();
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return type.accepts(kind);
    }

    @Override
    public boolean fits(String databaseType) {
        return type.fits(databaseType);
    }
}
