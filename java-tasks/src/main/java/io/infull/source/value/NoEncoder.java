package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;

/** Accepts no value: every value is read by its type. */
public final class NoEncoder implements FieldEncoder {

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return false;
    }
}
