package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;

/** Refuses every value. */
final class NoEncoder implements FieldEncoder {

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return false;
    }
}
