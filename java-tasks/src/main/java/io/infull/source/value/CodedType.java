package io.infull.source.value;

import io.infull.error.Suggestions;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type whose values are written as codes.
 *
 * @param codes the value of each code, in its canonical spelling
 * @param keepsOthers whether other texts are read as the type alone would read them
 */
public record CodedType(Map<String, String> codes, boolean keepsOthers, ValueType type) implements ValueType {

    private static final String REPAIR = "code";
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
    public static CodedType of(Map<String, String> declared, boolean keepsOthers, ValueType plain, ValueType type) {
        Map<String, String> codes = new TreeMap<>();
        declared.forEach((code, value) -> codes.put(code, canonical(code, value, plain)));
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("other_codes says nothing: no codes are declared");
        }
        return new CodedType(codes, keepsOthers, type);
    }

    private static String canonical(String code, String value, ValueType plain) {
        String canonical = value == null ? null : plain.canonical(value);
        if (canonical == null) {
            throw new IllegalArgumentException("Code '" + code + "' stands for "
                    + (value == null ? "nothing. A code for no value is listed under missing" : "'" + value + "'")
                    + ": expected " + plain.expectation());
        }
        return canonical;
    }

    @Override
    public String canonical(String value) {
        String coded = codes.get(value);
        return coded == null && keepsOthers ? type.canonical(value) : coded;
    }

    @Override
    public String canonical(String value, JsonKind kind) {
        String coded = codes.get(value);
        return coded == null && keepsOthers ? type.canonical(value, kind) : coded;
    }

    @Override
    public String repair(String value) {
        String coded = codes.get(value);
        return coded == null || coded.equals(value) ? null : REPAIR;
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
        return hint.startsWith(" Did") ? "." + hint : "";
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
    public FieldEncoder encoder(String databaseType) {
        return new CodeEncoder(unchanged(), databaseType, keepsOthers ? type.encoder(databaseType) : new NoEncoder());
    }

    @Override
    public FieldEncoder encoder(String databaseType, JsonKind kind) {
        boolean others = keepsOthers && type.accepts(kind);
        return new CodeEncoder(unchanged(), databaseType, others ? type.encoder(databaseType, kind) : new NoEncoder());
    }

    private Map<String, Boolean> unchanged() {
        Map<String, Boolean> unchanged = new TreeMap<>();
        codes.keySet().forEach(code -> unchanged.put(code, repair(code) == null));
        return unchanged;
    }

    @Override
    public boolean fits(String databaseType) {
        return type.fits(databaseType);
    }
}
