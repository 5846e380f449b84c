package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;

/**
 * How far a clock is ahead of UTC, like {@code +01:00}, read as strictly as java.time does.
 *
 * @param none the text for no offset: {@code Z}, or one of zeros
 * @param colon whether minutes are needed, behind a colon; else they may be missing
 */
record OffsetPart(String none, boolean colon) implements TimePart {

    private static final int MOST_HOURS = 23;
    private static final int MOST_MINUTES = 59;

    static OffsetPart of(String letters) {
        boolean colon = letters.length() == 3;
        return new OffsetPart(letters.startsWith("X") ? "Z" : colon ? "+00:00" : "+00", colon);
    }

    @Override
    public boolean read(TimeReading time) {
        if (hasNone(time)) {
            time.position += none.length();
            return time.set(Field.OFFSET, 0);
        }
        if (time.position == time.end || (time.bytes[time.position] != '+' && time.bytes[time.position] != '-')) {
            return false;
        }
        boolean behind = time.bytes[time.position++] == '-';
        int hours = time.digits(2);
        int minutes = hours == TimeReading.UNSAID ? TimeReading.UNSAID : minutes(time);
        int seconds = hours * 3_600 + minutes * 60;
        return hours <= MOST_HOURS && minutes >= 0 && time.set(Field.OFFSET, behind ? -seconds : seconds);
    }

    private boolean hasNone(TimeReading time) {
        boolean found = time.position + none.length() <= time.end;
        for (int index = 0; found && index < none.length(); index++) {
            found = time.bytes[time.position + index] == none.charAt(index);
        }
        return found;
    }

    private int minutes(TimeReading time) {
        int start = time.position;
        boolean marked = start < time.end && time.bytes[start] == ':';
        time.position += colon ? 1 : 0;
        int minutes = marked == colon ? time.digits(2) : TimeReading.UNSAID;
        if (minutes >= 0 && minutes <= MOST_MINUTES) {
            return minutes;
        }
        time.position = start;
        return colon ? TimeReading.UNSAID : 0;
    }
}
