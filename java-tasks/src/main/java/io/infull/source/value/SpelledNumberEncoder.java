package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberSpelling;

/** A number in a declared form. */
final class SpelledNumberEncoder implements FieldEncoder {

    private final NumberSpelling spelling;
    private final FieldEncoder plain;

    SpelledNumberEncoder(NumberForm form, FieldEncoder plain) {
        this.spelling = new NumberSpelling(form);
        this.plain = plain;
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return spelling.rewrite(bytes, from, to) && plain.encode(spelling.bytes, 0, spelling.length, buffer);
    }
}
