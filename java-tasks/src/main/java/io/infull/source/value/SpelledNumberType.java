package io.infull.source.value;

import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;

/** A number whose text is spelled in a declared form. A JSON number is spelled as JSON says, whatever is declared. */
public record SpelledNumberType(NumberForm form, ValueType number) implements ValueType {

    @Override
    public String canonical(String value) {
        String plain = NumberSpelling.plain(form, value);
        return plain == null ? null : number.canonical(plain);
    }

    @Override
    public String canonical(String value, JsonKind kind) {
        return kind == JsonKind.STRING ? canonical(value) : number.canonical(value, kind);
    }

    @Override
    public String expectation() {
        return number.expectation() + " like " + form.example(number instanceof IntegerType);
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
    public FieldEncoder encoder(String databaseType) {
        FieldEncoder plain = number.encoder(databaseType);
        return form.isStandard() ? plain : new SpelledNumberEncoder(form, plain);
    }

    @Override
    public FieldEncoder encoder(String databaseType, JsonKind kind) {
        return kind == JsonKind.STRING ? encoder(databaseType) : number.encoder(databaseType);
    }

    @Override
    public boolean fits(String databaseType) {
        return number.fits(databaseType);
    }
}
