package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;

/**
 * How far a clock is ahead of UTC, like {@code +01:00}, read as strictly as java.time does.
 *
 * @param isZulu whether {@code Z} means no offset
 */
record OffsetPart(boolean isZulu, Minutes minutes) implements TimePart {

    private static final int MOST_HOURS = 23;
    private static final int MOST_MINUTES = 59;

    private enum Minutes {
        /** They may be missing where they are zero: {@code +01}, {@code +0130}, {@code +0000}. */
        OPTIONAL,
        NEEDED,
        BEHIND_COLON
    }

    static OffsetPart of(String letters) {
        return new OffsetPart(letters.startsWith("X"), Minutes.values()[letters.length() - 1]);
    }

    @Override
    public boolean read(TimeReading time) {
        if (isZulu && isAt(time, 'Z')) {
            time.position++;
            return time.set(Field.OFFSET, 0);
        }
        if (!isAt(time, '+') && !isAt(time, '-')) {
            return false;
        }
        boolean behind = time.bytes[time.position++] == '-';
        int hours = time.digits(2);
        int further = hours == TimeReading.UNSAID ? TimeReading.UNSAID : minutes(time);
        int seconds = hours * 3_600 + further * 60;
        return hours <= MOST_HOURS && further >= 0 && time.set(Field.OFFSET, behind ? -seconds : seconds);
    }

    private static boolean isAt(TimeReading time, char letter) {
        return time.position < time.end && time.bytes[time.position] == letter;
    }

    private int minutes(TimeReading time) {
        int start = time.position;
        if (minutes == Minutes.BEHIND_COLON) {
            if (!isAt(time, ':')) {
                return TimeReading.UNSAID;
            }
            time.position++;
        }
        int found = time.digits(2);
        if (found >= 0 && found <= MOST_MINUTES) {
            return found;
        }
        time.position = start;
        return minutes == Minutes.OPTIONAL ? 0 : TimeReading.UNSAID;
    }
}
