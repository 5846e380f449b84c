package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.time.DatePattern;

/** A day and a time like {@code 2026-01-31 13:45:59.000000}, as microseconds since 2000. */
final class TimestampEncoder implements FieldEncoder {

    private static final int LENGTH = "2026-01-31 13:45:59.000000".length();
    private static final int DAY_LENGTH = DatePattern.ISO.length();
    private static final long MICROS_IN_SECOND = 1_000_000;
    private static final long SECONDS_IN_DAY = 86_400;

    private final DatePattern day = DatePattern.of(DatePattern.ISO).orElseThrow();

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        int days = to - from == LENGTH ? day.daysSince2000(bytes, from, from + DAY_LENGTH) : DatePattern.NONE;
        if (days == DatePattern.NONE) {
            return false;
        }
        int time = from + DAY_LENGTH + 1;
        long seconds = 3_600L * number(bytes, time, 2) + 60L * number(bytes, time + 3, 2) + number(bytes, time + 6, 2);
        long micros = (days * SECONDS_IN_DAY + seconds) * MICROS_IN_SECOND + number(bytes, time + 9, 6);
        buffer.putInt(Long.BYTES);
        buffer.putLong(micros);
        return true;
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int index = from; index < from + digits; index++) {
            number = number * 10 + bytes[index] - '0';
        }
        return number;
    }
}
