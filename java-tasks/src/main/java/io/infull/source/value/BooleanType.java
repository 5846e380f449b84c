package io.infull.source.value;

import java.util.List;
import java.util.function.Consumer;

/** Yes or no, spelled in one of the declared ways. */
public record BooleanType(List<String> trueValues, List<String> falseValues) implements ValueType {

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
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return new BooleanEncoder(trueValues, falseValues);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("boolean");
    }
}
