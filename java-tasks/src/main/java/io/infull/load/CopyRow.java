package io.infull.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes rows in the text format of COPY: tabs between fields, backslash escapes, {@code \N} for null. */
final class CopyRow {

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
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
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
        add(Long.toString(value));
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
