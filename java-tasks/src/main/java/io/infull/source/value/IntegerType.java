package io.infull.source.value;

import io.infull.source.number.PlainNumber;

/** A whole number within bounds. {@code 15.0} is the integer 15; {@code 15.5}, {@code 1e3} and {@code 1_000} are not. */
public record IntegerType(long minimum, long maximum) implements ValueType {

    public static IntegerType ofColumn(String databaseType) {
        return databaseType.equals("integer")
                ? new IntegerType(Integer.MIN_VALUE, Integer.MAX_VALUE)
                : new IntegerType(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public String canonical(String value) {
        String plain = PlainNumber.canonical(value, IntegerEncoder.MOST_DIGITS, 0);
        if (plain == null || (maximum == Integer.MAX_VALUE && !isWithinBounds(plain))) {
            return null;
        }
        return plain;
    }

    private boolean isWithinBounds(String plain) {
        long number = Long.parseLong(plain);
        return minimum <= number && number <= maximum;
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
    public FieldEncoder encoder(String databaseType) {
        return databaseType.equals("numeric")
                ? new NumericEncoder(IntegerEncoder.MOST_DIGITS, 0)
                : Encoders.canonical(databaseType);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("integer") || databaseType.equals("numeric") || databaseType.equals("bigint");
    }
}
