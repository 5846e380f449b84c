package io.infull.profile.value;

import io.infull.source.number.NumberSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The most digits that numbers have, without zeros that mean nothing.
 *
 * @param whole before the point
 * @param decimals behind it
 */
record Digits(int whole, int decimals) {

    private static final int LEAST_SCALE = 2;
    private static final int LEAST_PRECISION = 12;

    /** @param numbers in the plain spelling */
    static Digits of(List<String> numbers) {
        NumberSpan span = new NumberSpan();
        int whole = 0;
        int decimals = 0;
        for (String number : numbers) {
            byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
            if (span.find(bytes, 0, bytes.length)) {
                whole = Math.max(whole, span.integerDigits());
                decimals = Math.max(decimals, span.decimals());
            }
        }
        return new Digits(whole, decimals);
    }

    int scale() {
        return Math.max(LEAST_SCALE, decimals);
    }

    /** Digits before and behind the point, so that each number fits. */
    int precision() {
        return Math.max(LEAST_PRECISION, whole + scale());
    }
}
