package io.infull.source.value;

import io.infull.source.bytes.ByteScan;
import java.nio.charset.StandardCharsets;

/** What a {@link Repair} does, on bytes. */
@FunctionalInterface
public interface PlainRepair {

    /**
     * Repairs a value that is not empty. False when only {@link Repair#change} knows what is to be done, as with letters
     * beyond ASCII; the value may then be altered in part.
     */
    boolean apply(PlainValue value);

    static boolean trim(PlainValue value) {
        int from = value.from;
        int to = value.to;
        while (from < to && isBlank(value.bytes[from])) {
            from++;
        }
        while (to > from && isBlank(value.bytes[to - 1])) {
            to--;
        }
        value.narrow(from, to);
        return from == to || (mayStart(value.bytes[from]) && mayEnd(value.bytes, from, to));
    }

    // White space of ASCII, as Java has it.
    private static boolean isBlank(byte letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r') || (letter >= 0x1C && letter <= 0x1F);
    }

    // No white space is written in two bytes, but some is in three.
    private static boolean mayStart(byte first) {
        return first > 0 || (first & 0xE0) == 0xC0;
    }

    private static boolean mayEnd(byte[] bytes, int from, int to) {
        return bytes[to - 1] > 0 || (to - 2 >= from && (bytes[to - 2] & 0xE0) == 0xC0);
    }

    static boolean absolute(PlainValue value) {
        byte[] bytes = value.bytes;
        int second = value.from + 1;
        boolean negative =
                bytes[value.from] == '-' && second < value.to && bytes[second] >= '0' && bytes[second] <= '9';
        if (negative) {
            value.narrow(second, value.to);
        }
        return true;
    }

    static boolean lowerCase(PlainValue value) {
        if (!ByteScan.isAscii(value.bytes, value.from, value.to)) {
            return false;
        }
        for (int index = 0; index < value.length(); index++) {
            value.put(index, lower(value.get(index)));
        }
        return true;
    }

    static boolean capitalizeWords(PlainValue value) {
        if (!ByteScan.isAscii(value.bytes, value.from, value.to)) {
            return false;
        }
        boolean first = true;
        for (int index = 0; index < value.length(); index++) {
            byte small = lower(value.get(index));
            boolean letter = small >= 'a' && small <= 'z';
            value.put(index, first && letter ? (byte) (small - 'a' + 'A') : small);
            first = !letter && small != '\'';
        }
        return true;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter - 'A' + 'a') : letter;
    }

    static PlainRepair stripPrefix(String prefix, boolean anyCase) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        return value -> {
            Match match = match(wanted, anyCase, value, 0);
            if (match == Match.YES) {
                value.narrow(value.from + wanted.length, value.to);
            }
            return match != Match.UNKNOWN;
        };
    }

    static PlainRepair stripSuffix(String suffix, boolean anyCase) {
        byte[] wanted = suffix.getBytes(StandardCharsets.UTF_8);
        return value -> {
            Match match = match(wanted, anyCase, value, value.length() - wanted.length);
            if (match == Match.YES) {
                value.narrow(value.from, value.to - wanted.length);
            }
            return match != Match.UNKNOWN;
        };
    }

    /** Whether a value has a text in it. */
    enum Match {
        YES,
        NO,
        /** Letters of ASCII have other forms beyond it: the sign for Kelvin is a k. */
        UNKNOWN
    }

    private static Match match(byte[] wanted, boolean anyCase, PlainValue value, int at) {
        if (anyCase
                && !(ByteScan.isAscii(wanted, 0, wanted.length)
                        && ByteScan.isAscii(value.bytes, value.from, value.to))) {
            return Match.UNKNOWN;
        }
        boolean found = at >= 0 && wanted.length <= value.length();
        for (int index = 0; found && index < wanted.length; index++) {
            byte letter = value.get(at + index);
            found = letter == wanted[index] || (anyCase && lower(letter) == lower(wanted[index]));
        }
        return found ? Match.YES : Match.NO;
    }
}
