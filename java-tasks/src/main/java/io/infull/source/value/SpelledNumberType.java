package io.infull.source.value;

import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;
import java.util.function.Consumer;

/** A number whose text is spelled in a declared form. A JSON number is spelled as JSON says, whatever is declared. */
public record SpelledNumberType(NumberForm form, ValueType number) implements ValueType {

    @Override
    public String expectation() {
        return number.expectation() + " like " + form.example(number instanceof IntegerType);
    }

    @Override
    public String hint(String value) {
        return number instanceof DecimalType ? NumberSpelling.hint(form, value) : "";
    }

    @Override
    public String refusalReason() {
        return number.refusalReason();
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind == JsonKind.STRING || number.accepts(kind);
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        FieldEncoder plain = number.encoder(databaseType, repairs);
        return form.isStandard() ? plain : new SpelledNumberEncoder(form, plain);
    }

    @Override
    public FieldEncoder encoder(String databaseType, JsonKind kind, Consumer<String> repairs) {
        return kind == JsonKind.STRING ? encoder(databaseType, repairs) : number.encoder(databaseType, kind, repairs);
    }

    @Override
    public boolean fits(String databaseType) {
        return number.fits(databaseType);
    }
}
