package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Checks a value in the bytes of a file, and writes it in PostgreSQL's binary form behind its length.
 * It takes the spellings that are common and cheap to check; what it does not take is not wrong yet: {@code ValueType}
 * decides.
 */
public interface FieldEncoder {

    /**
     * False when the value is not taken; the buffer may then hold part of it.
     *
     * @param bytes valid text in UTF-8, of which the value is not empty
     */
    boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer);

    /** Writes a value in its canonical spelling, or null. */
    default void encodeOrNull(String value, BinaryBuffer buffer) {
        if (value == null) {
            buffer.putNull();
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (!encode(bytes, 0, bytes.length, buffer)) {
            throw new IllegalStateException("Not in its canonical spelling: " + this);
        }
    }
}
