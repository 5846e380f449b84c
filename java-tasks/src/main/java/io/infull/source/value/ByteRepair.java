package io.infull.source.value;

import io.infull.source.bytes.ByteScan;
import java.util.Locale;

/**
 * What a {@link Repair} does. Letters of ASCII are repaired where they are; a value that has others takes a way through a
 * text where these matter.
 */
@FunctionalInterface
interface ByteRepair {

    /** Repairs a value that is not empty. */
    void apply(FieldValue value);

    static void trim(FieldValue value) {
        int from = value.from;
        int to = value.to;
        while (from < to && isBlank(value.bytes[from])) {
            from++;
        }
        while (to > from && isBlank(value.bytes[to - 1])) {
            to--;
        }
        if (from == to || (mayStart(value.bytes[from]) && mayEnd(value.bytes, from, to))) {
            value.narrow(from, to);
        } else {
            value.put(value.text().strip());
        }
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

    static void absolute(FieldValue value) {
        byte[] bytes = value.bytes;
        int second = value.from + 1;
        boolean negative =
                bytes[value.from] == '-' && second < value.to && bytes[second] >= '0' && bytes[second] <= '9';
        if (negative) {
            value.narrow(second, value.to);
        }
    }

    static void lowerCase(FieldValue value) {
        if (!ByteScan.isAscii(value.bytes, value.from, value.to)) {
            value.put(value.text().toLowerCase(Locale.ROOT));
            return;
        }
        for (int index = 0; index < value.length(); index++) {
            value.put(index, lower(value.get(index)));
        }
    }

    static void upperCase(FieldValue value) {
        if (!ByteScan.isAscii(value.bytes, value.from, value.to)) {
            value.put(value.text().toUpperCase(Locale.ROOT));
            return;
        }
        for (int index = 0; index < value.length(); index++) {
            value.put(index, upper(value.get(index)));
        }
    }

    static void capitalizeWords(FieldValue value) {
        if (!ByteScan.isAscii(value.bytes, value.from, value.to)) {
            value.put(capitalized(value.text()));
            return;
        }
        boolean first = true;
        for (int index = 0; index < value.length(); index++) {
            byte small = lower(value.get(index));
            boolean letter = small >= 'a' && small <= 'z';
            value.put(index, first ? upper(small) : small);
            first = !letter && small != '\'';
        }
    }

    private static String capitalized(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean first = true;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            words.append(first ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            first = !Character.isLetter(letter) && letter != '\'';
        }
        return words.toString();
    }

    static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter - 'A' + 'a') : letter;
    }

    private static byte upper(byte letter) {
        return letter >= 'a' && letter <= 'z' ? (byte) (letter - 'a' + 'A') : letter;
    }
}
