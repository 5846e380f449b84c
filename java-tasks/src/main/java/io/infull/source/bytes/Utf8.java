package io.infull.source.bytes;

/** Checks text in UTF-8 as strictly as the decoder of Java does. */
public final class Utf8 {

    private Utf8() {}

    /** Whether all bytes are well-formed UTF-8 without a NUL. */
    public static boolean isText(byte[] bytes, int from, int to) {
        int index = from;
        while (index < to) {
            int length = bytes[index] > 0 ? 1 : sequence(bytes, index, to);
            if (length == 0) {
                return false;
            }
            index += length;
        }
        return true;
    }

    // The length of the sequence that starts there, or 0. The first continuation is narrowed where more would be a
    // longer
    // spelling than needed, half a surrogate pair, or beyond the last code point.
    private static int sequence(byte[] bytes, int from, int to) {
        int lead = bytes[from] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return continues(bytes, from, to, 2, 0x80, 0xBF);
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return continues(bytes, from, to, 3, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            return continues(bytes, from, to, 4, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        }
        return 0;
    }

    private static int continues(byte[] bytes, int from, int to, int length, int lowest, int highest) {
        if (from + length > to) {
            return 0;
        }
        int second = bytes[from + 1] & 0xFF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int index = from + 2; index < from + length; index++) {
            if ((bytes[index] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
