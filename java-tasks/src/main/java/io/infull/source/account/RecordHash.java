package io.infull.source.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A 64-bit hash of the bytes of a record. Sums of it (modulo 2^64) do not depend on order, so those of the loaded, the
 * rejected, the duplicate, the skipped and the blank records of a file must add up to that of all records. It finds errors, not
 * forgeries: it is possible to construct two records with the same hash.
 */
public final class RecordHash {

    /** Of a record without any bytes. */
    static final long OF_NOTHING;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long START = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    static {
        OF_NOTHING = of(new byte[0], 0, 0);
    }

    private RecordHash() {}

    /** Of the bytes from {@code start} (inclusive) to {@code end} (exclusive). */
    public static long of(byte[] bytes, int start, int end) {
        long hash = START + (end - start);
        // Words are mixed separately, each with a key for its position, so that the processor works on several at once.
        long key = START;
        int index = start;
        for (; index <= end - Long.BYTES; index += Long.BYTES) {
            hash += mixed(key ^ (long) WORDS.get(bytes, index));
            key += START;
        }
        if (index < end) {
            hash += mixed(key ^ tail(bytes, index, end));
        }
        return mixed(hash);
    }

    private static long tail(byte[] bytes, int start, int end) {
        long word = 0;
        for (int index = end - 1; index >= start; index--) {
            word = word << Byte.SIZE | bytes[index] & 0xFF;
        }
        return word;
    }

    private static long mixed(long hash) {
        long product = hash * FACTOR;
        return product ^ product >>> Integer.SIZE;
    }
}
