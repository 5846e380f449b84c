package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Yes or no, spelled in one of the declared ways. */
final class BooleanEncoder implements FieldEncoder {

    private final byte[][] trueValues;
    private final byte[][] falseValues;

    BooleanEncoder(List<String> trueValues, List<String> falseValues) {
        this.trueValues = encoded(trueValues);
        this.falseValues = encoded(falseValues);
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        boolean isTrue = isAmong(trueValues, bytes, from, to);
        if (!isTrue && !isAmong(falseValues, bytes, from, to)) {
            return false;
        }
        buffer.putInt(1);
        buffer.putByte(isTrue ? 1 : 0);
        return true;
    }

    private static boolean isAmong(byte[][] values, byte[] bytes, int from, int to) {
        for (byte[] value : values) {
            if (Arrays.equals(value, 0, value.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static byte[][] encoded(List<String> values) {
        return values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
