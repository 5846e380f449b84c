package io.infull.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a message to PostgreSQL: numbers in network order. It grows as it needs to. */
final class BinaryBuffer {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    byte[] bytes = new byte[1 << 12];
    int length;

    void putShort(int value) {
        reserve(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    void putInt(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    /** UTF-8, behind its length in bytes. */
    void putText(String value) {
        int size = value.length();
        reserve(size + 4);
        int start = length;
        length += 4;
        for (int index = 0; index < size; index++) {
            char character = value.charAt(index);
            if (character > '~') {
                length = start;
                putEncoded(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length + index] = (byte) character;
        }
        length = start;
        putInt(size);
        length += size;
    }

    void clear() {
        length = 0;
    }

    private void putEncoded(byte[] encoded) {
        putInt(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void reserve(int more) {
        if (bytes.length < length + more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
