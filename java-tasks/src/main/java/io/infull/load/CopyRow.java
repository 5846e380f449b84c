package io.infull.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes rows in the text format of COPY: tabs between fields, backslash escapes, {@code \N} for null. */
final class CopyRow {

    private static final int LONGEST_NUMBER = 20;

    private final OutputStream target;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private boolean started;

    CopyRow(OutputStream target) {
        this.target = target;
    }

    /** Adds a field; null is SQL's null. */
    void add(String value) {
        separate();
        if (value == null) {
            put('\\');
            put('N');
            return;
        }
        if (!addPlain(value)) {
            addEscaped(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    // Nearly every value is ASCII without anything to escape: it is put as it is, without a copy.
    private boolean addPlain(String value) {
        int size = value.length();
        reserve(size);
        for (int index = 0; index < size; index++) {
            char character = value.charAt(index);
            if (character < ' ' || character == '\\' || character > '~') {
                return false;
            }
            bytes[length + index] = (byte) character;
        }
        length += size;
        return true;
    }

    private void addEscaped(byte[] encoded) {
        reserve(encoded.length * 2);
        // Bytes of UTF-8 above 127 never look like one of the characters that need an escape.
        for (byte part : encoded) {
            if (part == '\\' || part == '\n' || part == '\r' || part == '\t') {
                bytes[length++] = '\\';
                bytes[length++] = letter(part);
            } else {
                bytes[length++] = part;
            }
        }
    }

    void add(long value) {
        separate();
        reserve(LONGEST_NUMBER);
        if (value < 0 || value > Integer.MAX_VALUE) {
            addPlain(Long.toString(value));
            return;
        }
        int digits = digits((int) value);
        int rest = (int) value;
        for (int index = length + digits - 1; index >= length; index--) {
            bytes[index] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private static int digits(int value) {
        int digits = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Sends the row. */
    void end() throws IOException {
        put('\n');
        target.write(bytes, 0, length);
        length = 0;
        started = false;
    }

    private static byte letter(byte part) {
        return switch (part) {
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> part;
        };
    }

    private void separate() {
        reserve(4);
        if (started) {
            put('\t');
        }
        started = true;
    }

    private void put(char character) {
        bytes[length++] = (byte) character;
    }

    // Always leaves room for a null and for the line end.
    private void reserve(int more) {
        if (bytes.length < length + more + 4) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + 4));
        }
    }
}
