package io.infull.source.value;

import io.infull.source.number.PlainNumber;

/** A number with at most {@code precision} digits, {@code scale} of them after the point. It is never rounded. */
public record DecimalType(int precision, int scale) implements ValueType {

    @Override
    public String canonical(String value) {
        return PlainNumber.canonical(value, precision - scale, scale);
    }

    @Override
    public String expectation() {
        return "a decimal(" + precision + "," + scale + ")";
    }

    @Override
    public String refusalReason() {
        return "not_a_decimal";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.INTEGER || kind == JsonKind.DECIMAL;
    }

    @Override
    public FieldEncoder encoder(String databaseType) {
        return new NumericEncoder(precision - scale, scale);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("numeric");
    }
}
