package io.infull.source.unpack;

import io.infull.source.account.FileRefused;
import io.infull.source.bytes.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8, so that one way of cutting records is enough. Half a surrogate pair becomes the three bytes of its
 * number, which is no UTF-8: the row that holds it is rejected, and no other.
 */
final class Utf16Stream extends BlockStream {

    private static final int UNITS = 1 << 14;
    private static final int LONGEST = 3;

    private final String fileName;
    private final boolean bigEndian;

    private final byte[] packed = new byte[UNITS * 2];
    /** Half a unit that waits for its other half, if 1. */
    private int left;

    private long passed;

    /** The first half of a surrogate pair that waits for the second; 0 when none does. */
    private char high;

    private final byte[] text = new byte[(UNITS + 1) * LONGEST];
    private int from;
    private int to;

    Utf16Stream(InputStream file, boolean bigEndian, String fileName) {
        super(file);
        this.fileName = fileName;
        this.bigEndian = bigEndian;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (from == to) {
            if (!fill()) {
                return -1;
            }
        }
        int read = Math.min(length, to - from);
        System.arraycopy(text, from, bytes, offset, read);
        from += read;
        return read;
    }

    // False at the end of the file.
    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        int read = in.read(packed, left, packed.length - left);
        if (read < 0) {
            if (left > 0) {
                throw new FileRefused(
                        "File " + fileName + " ends within a character: UTF-16 has two bytes for each, but found "
                                + passed + " bytes. Look whether it was cut off");
            }
            flushHigh();
            return to > 0;
        }
        passed += read;
        int there = left + read;
        for (int index = 0; index + 1 < there; index += 2) {
            int first = packed[index] & 0xFF;
            int second = packed[index + 1] & 0xFF;
            put((char) (bigEndian ? first << 8 | second : second << 8 | first));
        }
        left = there & 1;
        packed[0] = packed[Math.max(0, there - 1)];
        return true;
    }

    private void put(char unit) {
        if (high != 0 && Character.isLowSurrogate(unit)) {
            int character = Character.toCodePoint(high, unit);
            high = 0;
            text[to++] = (byte) (0xF0 | character >> 18);
            text[to++] = continuation(character >> 12);
            text[to++] = continuation(character >> 6);
            text[to++] = continuation(character);
            return;
        }
        flushHigh();
        if (Character.isHighSurrogate(unit)) {
            high = unit;
            return;
        }
        write(unit);
    }

    private void flushHigh() {
        if (high != 0) {
            write(high);
            high = 0;
        }
    }

    private void write(char unit) {
        if (unit < 0x80) {
            text[to++] = (byte) unit;
        } else if (unit < 0x800) {
            text[to++] = (byte) (0xC0 | unit >> 6);
            text[to++] = continuation(unit);
        } else {
            text[to++] = (byte) (0xE0 | unit >> 12);
            text[to++] = continuation(unit >> 6);
            text[to++] = continuation(unit);
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }
}
