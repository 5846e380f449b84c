package io.infull.source.value;

import java.util.List;

/** Yes or no, spelled in one of the declared ways. */
public record BooleanType(List<String> trueValues, List<String> falseValues) implements ValueType {

    @Override
    public String canonical(String value) {
        if (trueValues.contains(value)) {
            return "true";
        }
        return falseValues.contains(value) ? "false" : null;
    }

    @Override
    public String expectation() {
        return "one of " + trueValues + " or " + falseValues;
    }

    @Override
    public String refusalReason() {
        return "not_a_boolean";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.BOOLEAN || kind == JsonKind.STRING;
    }

    @Override
    public FieldEncoder encoder(String databaseType) {
        return new BooleanEncoder(trueValues, falseValues);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("boolean");
    }
}
