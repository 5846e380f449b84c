package io.infull.load;

/** Accepts no value: every value is read by its type. */
final class NoEncoder implements FieldEncoder {

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return false;
    }
}
