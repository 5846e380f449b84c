package io.infull.source.json;

import io.infull.source.value.JsonKind;

/** A number in JSON's grammar, without an exponent. */
final class JsonNumber {

    /** Longer ones are unusual; JSON libraries have limits of their own. */
    private static final int LONGEST = 100;

    /** Behind the last byte that was looked at. */
    public int end;

    /** Null when there is none at the start. The text after it is not checked. */
    JsonKind find(byte[] bytes, int start, int limit) {
        int digits = start < limit && bytes[start] == '-' ? start + 1 : start;
        end = digitsEnd(bytes, digits, limit);
        boolean leadingZero = end > digits + 1 && bytes[digits] == '0';
        if (end == digits || leadingZero) {
            return null;
        }
        boolean decimal = end < limit && bytes[end] == '.';
        if (decimal) {
            int point = end;
            end = digitsEnd(bytes, point + 1, limit);
            if (end == point + 1) {
                return null;
            }
        }
        if (end - start > LONGEST) {
            return null;
        }
        return decimal ? JsonKind.DECIMAL : JsonKind.INTEGER;
    }

    private static int digitsEnd(byte[] bytes, int from, int limit) {
        int index = from;
        while (index < limit && bytes[index] >= '0' && bytes[index] <= '9') {
            index++;
        }
        return index;
    }
}
