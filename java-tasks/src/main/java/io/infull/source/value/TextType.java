package io.infull.source.value;

import java.util.function.Consumer;

/** Any text. */
public record TextType() implements ValueType {

    @Override
    public String expectation() {
        return "a text";
    }

    @Override
    public String refusalReason() {
        return "not_a_text";
    }

    // Ids are often written as integer numbers, and such a number has only one spelling.
    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.STRING || kind == JsonKind.INTEGER;
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return new TextEncoder();
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("text");
    }
}
