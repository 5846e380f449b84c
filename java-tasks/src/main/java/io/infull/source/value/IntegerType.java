package io.infull.source.value;

import java.util.function.Consumer;

/**
 * A whole number. {@code 15.0} is the integer 15; {@code 15.5}, {@code 1e3} and {@code 1_000} are not.
 *
 * @param isWide whether it may have 18 digits, and not only 32 bits
 */
public record IntegerType(boolean isWide) implements ValueType {

    public static IntegerType ofColumn(String databaseType) {
        return new IntegerType(!databaseType.equals("integer"));
    }

    @Override
    public String expectation() {
        return "an integer";
    }

    @Override
    public String refusalReason() {
        return "not_an_integer";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.INTEGER || kind == JsonKind.DECIMAL;
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return databaseType.equals("numeric")
                ? new NumericEncoder(IntegerEncoder.MOST_DIGITS, 0)
                : new IntegerEncoder(isWide);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("integer") || databaseType.equals("numeric") || databaseType.equals("bigint");
    }
}
