package io.infull.source.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a message to PostgreSQL: numbers in network order. It grows as it needs to. */
public final class BinaryBuffer {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int NULL = -1;

    public byte[] bytes;
    public int length;

    public BinaryBuffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    public void putNull() {
        putInt(NULL);
    }

    public void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    public void putShort(int value) {
        reserve(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    public void putInt(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    public void putLong(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** A text in UTF-8 behind its length; null is SQL's null. */
    public void putText(String text) {
        if (text == null) {
            putNull();
        } else if (!putAscii(text)) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            putInt(encoded.length);
            putBytes(encoded, 0, encoded.length);
        }
    }

    // Nearly every text is ASCII: it is put as it is, without a copy.
    private boolean putAscii(String text) {
        int size = text.length();
        reserve(Integer.BYTES + size);
        int at = length + Integer.BYTES;
        for (int index = 0; index < size; index++) {
            char character = text.charAt(index);
            if (character > 0x7F) {
                return false;
            }
            bytes[at + index] = (byte) character;
        }
        putInt(size);
        length += size;
        return true;
    }

    public void putBytes(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    public int getInt(int position) {
        return (int) INT.get(bytes, position);
    }

    public void setInt(int position, int value) {
        INT.set(bytes, position, value);
    }

    public void setLong(int position, long value) {
        LONG.set(bytes, position, value);
    }

    /** Makes room for so many bytes behind the last one. */
    public void reserve(int more) {
        if (bytes.length < length + more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
