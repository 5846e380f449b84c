package io.infull.source.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time; a load looks at every byte of every file several times. */
public final class ByteScan {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteScan() {}

    /** The first place of a byte in a range, or -1. The byte is one of ASCII. */
    public static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        long pattern = ONES * wanted;
        int index = from;
        while (index + Long.BYTES <= to) {
            long differing = (long) EIGHT.get(bytes, index) ^ pattern;
            // The lowest high bit that is set marks the first byte that is zero, that is the same.
            long same = (differing - ONES) & ~differing & HIGH_BITS;
            if (same != 0) {
                return index + Long.numberOfTrailingZeros(same) / Byte.SIZE;
            }
            index += Long.BYTES;
        }
        while (index < to) {
            if (bytes[index] == wanted) {
                return index;
            }
            index++;
        }
        return -1;
    }

    /** Whether every byte is a character of ASCII, and none is NUL. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        int index = from;
        while (index + Long.BYTES <= to) {
            long eight = (long) EIGHT.get(bytes, index);
            // Taking one away sets the high bit of a zero byte; otherwise only a high bit is a high bit.
            if (((eight | (eight - ONES)) & HIGH_BITS) != 0) {
                return false;
            }
            index += Long.BYTES;
        }
        while (index < to) {
            if (bytes[index] <= 0) {
                return false;
            }
            index++;
        }
        return true;
    }
}
