package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.number.NumberSpan;

/** A whole number for a column of type integer or bigint. */
final class IntegerEncoder implements FieldEncoder {

    /** So many digits always fit into 64 bits. */
    static final int MOST_DIGITS = 18;

    private final NumberSpan span = new NumberSpan();
    private final boolean wide;

    IntegerEncoder(boolean wide) {
        this.wide = wide;
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        if (!span.find(bytes, from, to) || span.decimals() > 0 || span.integerDigits() > MOST_DIGITS) {
            return false;
        }
        long number = number();
        if (wide) {
            buffer.putInt(Long.BYTES);
            buffer.putLong(number);
            return true;
        }
        buffer.putInt(Integer.BYTES);
        buffer.putInt((int) number);
        return number == (int) number;
    }

    private long number() {
        long number = 0;
        for (int index = span.first; index < span.point; index++) {
            number = number * 10 + span.bytes[index] - '0';
        }
        return span.negative ? -number : number;
    }
}
