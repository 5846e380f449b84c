package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A part of a form of days or times. */
@FunctionalInterface
interface TimePart {

    /** Moves behind the part; false when it is not there. */
    boolean read(TimeReading time);

    static TimePart number(Field field, int digits) {
        return time -> {
            int number = time.digits(digits);
            return number != TimeReading.UNSAID && time.set(field, number);
        };
    }

    /** One digit or two. */
    static TimePart looseNumber(Field field) {
        return time -> {
            int number = time.digits(time.isDigit(time.position + 1) ? 2 : 1);
            return number != TimeReading.UNSAID && time.set(field, number);
        };
    }

    /** @param first of the hundred years that two digits may mean */
    static TimePart shortYear(int first) {
        return time -> {
            int number = time.digits(2);
            return number != TimeReading.UNSAID && time.set(Field.YEAR, first + Math.floorMod(number - first, 100));
        };
    }

    static TimePart literal(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return time -> {
            boolean found = time.position + wanted.length <= time.end;
            for (int index = 0; found && index < wanted.length; index++) {
                found = time.bytes[time.position + index] == wanted[index];
            }
            time.position += wanted.length;
            return found;
        };
    }

    /** @param names in any case; the first one means 1 */
    static TimePart name(Field field, List<String> names) {
        byte[][] wanted = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return time -> {
            for (int number = 0; number < wanted.length; number++) {
                int end = nameEnd(time, wanted[number]);
                if (end >= 0) {
                    time.position = end;
                    return time.set(field, number + 1);
                }
            }
            return false;
        };
    }

    // Behind the name, or -1.
    private static int nameEnd(TimeReading time, byte[] name) {
        int position = time.position;
        for (byte letter : name) {
            int length = length(time, position, letter);
            if (length == 0) {
                return -1;
            }
            position += length;
        }
        return position;
    }

    // How many bytes the letter has there, or 0. As in java.time, a dotless i and a long s count as i and s.
    private static int length(TimeReading time, int position, byte letter) {
        if (position < time.end && (time.bytes[position] | 0x20) == letter) {
            // Of ASCII only a letter becomes a small letter.
            return 1;
        }
        if (position + 1 >= time.end) {
            return 0;
        }
        int pair = (time.bytes[position] & 0xFF) << Byte.SIZE | time.bytes[position + 1] & 0xFF;
        boolean same = letter == 'i' ? pair == 0xC4B0 || pair == 0xC4B1 : letter == 's' && pair == 0xC5BF;
        return same ? 2 : 0;
    }

    /** Digits of a second behind its point. */
    static TimePart fraction(int digits) {
        int nanos = (int) Math.pow(10, 9 - digits);
        return time -> {
            int number = time.digits(digits);
            return number != TimeReading.UNSAID && time.set(Field.NANOS, number * nanos);
        };
    }

    /** A point and up to nine digits, if there are any. */
    static TimePart optionalFraction() {
        return time -> {
            if (time.position == time.end || time.bytes[time.position] != '.' || !time.isDigit(time.position + 1)) {
                return true;
            }
            int digits = 1;
            while (digits < 9 && time.isDigit(time.position + 1 + digits)) {
                digits++;
            }
            time.position++;
            return fraction(digits).read(time);
        };
    }

    /** What is read as far as possible, or not at all. */
    static TimePart optional(List<TimePart> parts) {
        TimePart[] inside = parts.toArray(TimePart[]::new);
        return time -> {
            int position = time.position;
            int[] said = time.said.clone();
            for (TimePart part : inside) {
                if (!part.read(time)) {
                    time.position = position;
                    System.arraycopy(said, 0, time.said, 0, said.length);
                    return true;
                }
            }
            return true;
        };
    }
}
