package io.infull.source.time;

import java.util.Arrays;

/** The parts of a day and a time while its form reads them from bytes. Reused from value to value. */
public final class TimeReading {

    /** Means that the value does not have this part. */
    static final int UNSAID = Integer.MIN_VALUE;

    public static final long SECONDS_IN_DAY = 86_400;

    private static final int HALF_DAY = 12;

    /** What a part of a form is about. */
    enum Field {
        YEAR,
        MONTH,
        DAY,
        WEEKDAY,
        HOUR,
        /** 1 to 12, before or after noon. */
        CLOCK_HOUR,
        /** 1 before noon, 2 after it. */
        HALF,
        MINUTE,
        SECOND,
        NANOS,
        /** Seconds by which the clock is ahead of UTC. */
        OFFSET
    }

    public byte[] bytes;
    int position;
    public int end;

    final int[] said = new int[Field.values().length];
    /** Since 2000-01-01; set when the value is read, like {@code second}. */
    int days;
    /** Of the day. */
    int second;

    void begin(byte[] source, int from, int to) {
        bytes = source;
        position = from;
        end = to;
        Arrays.fill(said, UNSAID);
    }

    int get(Field field) {
        return said[field.ordinal()];
    }

    boolean set(Field field, int value) {
        said[field.ordinal()] = value;
        return true;
    }

    boolean says(Field field) {
        return get(field) != UNSAID;
    }

    public boolean hasTime() {
        return says(Field.MINUTE);
    }

    public boolean hasOffset() {
        return says(Field.OFFSET);
    }

    /** Nanoseconds behind the second. */
    public int nanos() {
        return says(Field.NANOS) ? get(Field.NANOS) : 0;
    }

    /** Seconds since 2000, on the clock that showed the time. */
    public long seconds() {
        return days * SECONDS_IN_DAY + second;
    }

    /** Seconds since 2000 in UTC; there must be an offset. */
    public long moment() {
        return seconds() - get(Field.OFFSET);
    }

    /** Moves behind so many digits and returns their number; UNSAID when they are not there. */
    int digits(int count) {
        if (position + count > end) {
            return UNSAID;
        }
        int number = 0;
        for (int index = position; index < position + count; index++) {
            int digit = bytes[index] - '0';
            if (digit < 0 || digit > 9) {
                return UNSAID;
            }
            number = number * 10 + digit;
        }
        position += count;
        return number;
    }

    boolean isDigit(int index) {
        return index < end && bytes[index] >= '0' && bytes[index] <= '9';
    }

    /** False when the calendar has no such day. */
    boolean settleDay() {
        days = DatePattern.daysSince2000(get(Field.YEAR), get(Field.MONTH), get(Field.DAY));
        // The first day of 2000 was a Saturday, the sixth of a week.
        return days != DatePattern.NONE
                && (!says(Field.WEEKDAY) || get(Field.WEEKDAY) == Math.floorMod(days + 5, 7) + 1);
    }

    /** False when a clock has no such time. */
    boolean settleTime() {
        int minute = get(Field.MINUTE);
        int rest = says(Field.SECOND) ? get(Field.SECOND) : 0;
        int hour = says(Field.HOUR) ? get(Field.HOUR) : ofClock(get(Field.CLOCK_HOUR), get(Field.HALF));
        second = (hour * 60 + minute) * 60 + rest;
        return hour >= 0 && hour < 24 && minute < 60 && rest < 60;
    }

    private static int ofClock(int hour, int half) {
        boolean known = hour >= 1 && hour <= HALF_DAY;
        return known ? hour % HALF_DAY + (half - 1) * HALF_DAY : UNSAID;
    }
}
