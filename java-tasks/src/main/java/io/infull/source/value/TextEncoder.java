package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;

/** Text is sent unchanged. */
record TextEncoder() implements FieldEncoder {

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        buffer.putInt(to - from);
        buffer.putBytes(bytes, from, to);
        return true;
    }
}
