package io.infull.source.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A value in the bytes of a record, while repairs are made to it. Reused from value to value. */
public final class FieldValue {

    public byte[] bytes;
    public int from;
    public int to;
    /** Whether the repair at hand altered anything. */
    public boolean altered;

    public void set(byte[] source, int start, int end) {
        bytes = source;
        from = start;
        to = end;
        altered = false;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int length() {
        return to - from;
    }

    byte get(int index) {
        return bytes[from + index];
    }

    public boolean is(byte[] other) {
        return Arrays.equals(other, 0, other.length, bytes, from, to);
    }

    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    void narrow(int start, int end) {
        altered |= start > from || end < to;
        from = start;
        to = end;
    }

    /** Puts another letter in a place; the bytes of the record stay as they are. */
    void put(int index, byte letter) {
        if (bytes[from + index] == letter) {
            return;
        }
        if (!altered) {
            set(Arrays.copyOfRange(bytes, from, to), 0, to - from);
            altered = true;
        }
        bytes[from + index] = letter;
    }

    /** Takes the place of the whole value. */
    void put(String text) {
        byte[] other = text.getBytes(StandardCharsets.UTF_8);
        if (!is(other)) {
            set(other, 0, other.length);
            altered = true;
        }
    }
}
