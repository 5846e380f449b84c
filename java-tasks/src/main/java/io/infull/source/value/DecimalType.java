package io.infull.source.value;

import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;
import java.util.function.Consumer;

/** A number with at most {@code precision} digits, {@code scale} of them after the point. It is never rounded. */
public record DecimalType(int precision, int scale) implements ValueType {

    @Override
    public String expectation() {
        return "a decimal(" + precision + "," + scale + ")";
    }

    @Override
    public String hint(String value) {
        return NumberSpelling.hint(NumberForm.standard(), value);
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
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return new NumericEncoder(precision - scale, scale);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals("numeric");
    }
}
