package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Codes that are their own value, and values that are no codes. Codes with another value are counted elsewhere. */
final class CodeEncoder implements FieldEncoder {

    private final byte[][] codes;
    private final boolean[] unchanged;
    private final FieldEncoder canonical;
    private final FieldEncoder others;

    /**
     * @param codes with whether each is its own value
     * @param others takes what is no code
     */
    CodeEncoder(Map<String, Boolean> codes, String databaseType, FieldEncoder others) {
        this.codes = codes.keySet().stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.unchanged = new boolean[this.codes.length];
        int number = 0;
        for (String code : codes.keySet()) {
            unchanged[number++] = codes.get(code);
        }
        this.canonical = Encoders.canonical(databaseType);
        this.others = others;
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        for (int number = 0; number < codes.length; number++) {
            if (Arrays.equals(codes[number], 0, codes[number].length, bytes, from, to)) {
                return unchanged[number] && canonical.encode(bytes, from, to, buffer);
            }
        }
        return others.encode(bytes, from, to, buffer);
    }
}
