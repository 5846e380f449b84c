package io.infull.source.value;

import io.infull.error.Suggestions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A type whose values are written as codes.
 *
 * @param codes the value of each code
 * @param keepsOthers whether other texts are read as the type alone would read them
 * @param plain reads the values of codes
 * @param type reads other texts
 */
public record CodedType(Map<String, String> codes, boolean keepsOthers, ValueType plain, ValueType type)
        implements ValueType {

    private static final int FEW = 12;
    /** Shorter words are too similar to each other for suggestions. */
    private static final int LONG = 4;

    /**
     * Throws IllegalArgumentException when the meaning of a code is not a value of the column.
     *
     * @param declared the value of each code; null is no value
     * @param keepsOthers whether what is no code is read as the type alone would read it
     * @param plain reads the values of codes
     * @param type reads other values
     */
    public static CodedType of(
            Map<String, String> declared, boolean keepsOthers, String databaseType, ValueType plain, ValueType type) {
        FieldEncoder values = plain.encoder(databaseType, none -> {});
        declared.forEach((code, value) -> check(code, value, values, plain));
        if (declared.isEmpty()) {
            throw new IllegalArgumentException("other_codes says nothing: no codes are declared");
        }
        return new CodedType(new TreeMap<>(declared), keepsOthers, plain, type);
    }

    private static void check(String code, String value, FieldEncoder values, ValueType plain) {
        if (value == null || values.encoded(value).isEmpty()) {
            throw new IllegalArgumentException("Code '" + code + "' stands for "
                    + (value == null ? "nothing. A code for no value is listed under missing" : "'" + value + "'")
                    + ": expected " + plain.expectation());
        }
    }

    @Override
    public String expectation() {
        String known = codes.size() > FEW ? "one of " + codes.size() + " codes" : "one of " + codes.keySet();
        return keepsOthers ? known + " or " + type.expectation() : known;
    }

    @Override
    public String hint(String value) {
        for (String code : codes.keySet()) {
            if (code.equalsIgnoreCase(value.strip())) {
                return ". Did you mean " + code + "?";
            }
        }
        String hint = value.length() < LONG ? "" : Suggestions.forUnknown(value, "codes", codes.keySet());
        return hint.startsWith(" Did") ? "." + hint : keepsOthers ? type.hint(value) : "";
    }

    @Override
    public String refusalReason() {
        return keepsOthers ? type.refusalReason() : "unknown_code";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return true;
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        FieldEncoder others = keepsOthers ? type.encoder(databaseType, repairs) : new NoEncoder();
        return new CodeEncoder(codes, plain.encoder(databaseType, repairs), others, repairs);
    }

    @Override
    public FieldEncoder encoder(String databaseType, JsonKind kind, Consumer<String> repairs) {
        FieldEncoder others = keepsOthers ? type.encoder(databaseType, kind, repairs) : new NoEncoder();
        return new CodeEncoder(codes, plain.encoder(databaseType, repairs), others, repairs);
    }

    @Override
    public boolean fits(String databaseType) {
        return type.fits(databaseType);
    }
}
