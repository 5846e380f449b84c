package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Checks a value in the bytes of a file, and writes it in PostgreSQL's binary form behind its length. */
public interface FieldEncoder {

    /**
     * False when the value is refused; the buffer may then hold part of it.
     *
     * @param bytes valid text in UTF-8
     */
    boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer);

    /** A value as it is written behind its length, the length included; empty when it is refused. */
    default Optional<byte[]> encoded(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        BinaryBuffer buffer = new BinaryBuffer(bytes.length);
        boolean taken = encode(bytes, 0, bytes.length, buffer);
        return taken ? Optional.of(Arrays.copyOf(buffer.bytes, buffer.length)) : Optional.empty();
    }
}
