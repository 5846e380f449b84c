package io.infull.load;

/** Takes nothing: every value is left to its type. */
final class NoEncoder implements FieldEncoder {

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        return false;
    }
}
