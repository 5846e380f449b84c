package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;

/** A JSON document in PostgreSQL's binary form: the version of the form, and the document as text. */
public record JsonbEncoder() implements FieldEncoder {

    private static final int VERSION = 1;

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        int start = begin(buffer);
        buffer.putBytes(bytes, from, to);
        end(buffer, start);
        return true;
    }

    /** Null is SQL's null. */
    public static void write(String document, BinaryBuffer buffer) {
        if (document == null) {
            buffer.putNull();
            return;
        }
        int start = begin(buffer);
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        buffer.putBytes(bytes, 0, bytes.length);
        end(buffer, start);
    }

    /** What is written from here on is the document, up to {@link #end}, which takes what this returns. */
    public static int begin(BinaryBuffer buffer) {
        buffer.putInt(0);
        buffer.putByte(VERSION);
        return buffer.length - 1;
    }

    public static void end(BinaryBuffer buffer, int start) {
        buffer.setInt(start - Integer.BYTES, buffer.length - start);
    }
}
