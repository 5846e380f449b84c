package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.number.NumberSpan;

/**
 * A decimal number as PostgreSQL's numeric: digits in base 10,000, aligned at the point. After the length: how many there
 * are, the weight of the first one (0 is left of the point), the sign, how many decimals are shown, the digits.
 */
public final class NumericEncoder implements FieldEncoder {

    private static final int GROUP = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int HEADER_BYTES = 8;

    private final NumberSpan span = new NumberSpan();
    private final int integerDigits;
    private final int scale;

    /**
     * @param integerDigits the most before the point
     * @param scale the most after it
     */
    NumericEncoder(int integerDigits, int scale) {
        this.integerDigits = integerDigits;
        this.scale = scale;
    }

    /** Takes a number of any length. */
    public static NumericEncoder unbounded() {
        return new NumericEncoder(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        if (!span.find(bytes, from, to) || span.integerDigits() > integerDigits || span.decimals() > scale) {
            return false;
        }
        int before = (span.integerDigits() + GROUP - 1) / GROUP;
        int groups = before + (span.decimals() + GROUP - 1) / GROUP;
        buffer.putInt(HEADER_BYTES + Short.BYTES * groups);
        buffer.putShort(groups);
        buffer.putShort(before - 1);
        buffer.putShort(span.negative ? NEGATIVE : 0);
        buffer.putShort(span.decimals());
        for (int end = span.point - (before - 1) * GROUP; end <= span.point; end += GROUP) {
            buffer.putShort(group(Math.max(span.first, end - GROUP), end));
        }
        for (int start = span.point + 1; start < span.last; start += GROUP) {
            buffer.putShort(group(start, start + GROUP));
        }
        return true;
    }

    // Places behind the last digit count as zeros.
    private int group(int from, int to) {
        int group = 0;
        for (int index = from; index < to; index++) {
            group = group * 10 + (index < span.last ? span.bytes[index] - '0' : 0);
        }
        return group;
    }
}
