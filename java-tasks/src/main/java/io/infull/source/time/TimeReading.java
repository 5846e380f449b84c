package io.infull.source.time;

import java.time.LocalDate;
import java.util.Arrays;

/** The parts of a day and a time while its form reads them from bytes. Reused from value to value. */
public final class TimeReading {

    /** Means that the value does not have this part. */
    static final int UNSAID = Integer.MIN_VALUE;

    public static final long SECONDS_IN_DAY = 86_400;

    private static final int HALF_DAY = 12;
    private static final int MOST_OFFSET = 18 * 3_600;

    /** What a part of a form is about. */
    enum Field {
        YEAR,
        MONTH,
        DAY,
        DAY_OF_YEAR,
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

    private boolean hasTime;

    void begin(byte[] source, int from, int to) {
        bytes = source;
        position = from;
        end = to;
        Arrays.fill(said, UNSAID);
    }

    int get(Field field) {
        return said[field.ordinal()];
    }

    /** False when the value says it twice, and differently. */
    boolean set(Field field, int value) {
        int before = said[field.ordinal()];
        said[field.ordinal()] = value;
        return before == UNSAID || before == value;
    }

    boolean says(Field field) {
        return get(field) != UNSAID;
    }

    public boolean hasTime() {
        return hasTime;
    }

    public boolean hasOffset() {
        return says(Field.OFFSET);
    }

    /** Nanoseconds behind the second. */
    public int nanos() {
        return orZero(Field.NANOS);
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

    /** False when the calendar has no such day, a clock no such time, or when two parts contradict each other. */
    boolean settle() {
        return settleDay() && settleTime();
    }

    private boolean settleDay() {
        boolean ofMonth = says(Field.MONTH) && says(Field.DAY);
        days = ofMonth
                ? DatePattern.daysSince2000(get(Field.YEAR), get(Field.MONTH), get(Field.DAY))
                : DatePattern.daysSince2000(get(Field.YEAR), get(Field.DAY_OF_YEAR));
        return days != DatePattern.NONE && agreesWithDay() && (ofMonth || agreesWithMonth());
    }

    private boolean agreesWithDay() {
        boolean ofYear = says(Field.DAY_OF_YEAR);
        // The first day of 2000 was a Saturday, the sixth of a week.
        return (!says(Field.WEEKDAY) || get(Field.WEEKDAY) == Math.floorMod(days + 5, 7) + 1)
                && (!ofYear || days == DatePattern.daysSince2000(get(Field.YEAR), get(Field.DAY_OF_YEAR)));
    }

    // A form that counts the days of the year may name one of the others besides.
    private boolean agreesWithMonth() {
        LocalDate day = LocalDate.ofYearDay(get(Field.YEAR), get(Field.DAY_OF_YEAR));
        return (!says(Field.MONTH) || get(Field.MONTH) == day.getMonthValue())
                && (!says(Field.DAY) || get(Field.DAY) == day.getDayOfMonth());
    }

    private boolean settleTime() {
        if (!settleHour()) {
            return false;
        }
        boolean ofMinute = says(Field.MINUTE) || !(says(Field.SECOND) || says(Field.NANOS));
        boolean ofSecond = says(Field.SECOND) || !says(Field.NANOS);
        hasTime = says(Field.HOUR) && ofMinute && ofSecond;
        second = hasTime ? (get(Field.HOUR) * 60 + orZero(Field.MINUTE)) * 60 + orZero(Field.SECOND) : 0;
        if (says(Field.HOUR) && !hasTime) {
            // Like java.time, which leaves aside what is no time, and then does not check it.
            return true;
        }
        boolean valid = get(Field.HOUR) < 24 && get(Field.MINUTE) < 60 && get(Field.SECOND) < 60;
        return valid && (!hasTime || (agreesWithHour() && Math.abs(orZero(Field.OFFSET)) <= MOST_OFFSET));
    }

    private boolean settleHour() {
        if (!says(Field.CLOCK_HOUR)) {
            return true;
        }
        int hour = get(Field.CLOCK_HOUR);
        boolean valid = hour >= 1 && hour <= HALF_DAY;
        return valid && (!says(Field.HALF) || set(Field.HOUR, hour % HALF_DAY + (get(Field.HALF) - 1) * HALF_DAY));
    }

    private boolean agreesWithHour() {
        int hour = get(Field.HOUR);
        return (!says(Field.HALF) || get(Field.HALF) == hour / HALF_DAY + 1)
                && (!says(Field.CLOCK_HOUR) || get(Field.CLOCK_HOUR) % HALF_DAY == hour % HALF_DAY);
    }

    private int orZero(Field field) {
        return says(field) ? get(field) : 0;
    }
}
