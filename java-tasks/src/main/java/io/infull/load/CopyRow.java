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
        // A character takes at most three bytes of UTF-8 (a pair of surrogates four), an escaped one two.
        reserve(value.length() * 3);
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character >= 128) {
                addBytes(value.substring(index).getBytes(StandardCharsets.UTF_8));
                return;
            }
            addAscii(character);
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

    private void addAscii(char character) {
        switch (character) {
            case '\\', '\n', '\r', '\t' -> {
                put('\\');
                put(letter(character));
            }
            default -> put(character);
        }
    }

    // Bytes of UTF-8 above 127 never look like one of the characters that need an escape.
    private void addBytes(byte[] encoded) {
        reserve(encoded.length * 2);
        for (byte part : encoded) {
            if (part < 0) {
                bytes[length++] = part;
            } else {
                addAscii((char) part);
            }
        }
    }

    private static char letter(char character) {
        return switch (character) {
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> character;
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
