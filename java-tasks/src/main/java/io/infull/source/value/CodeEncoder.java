package io.infull.source.value;

import io.infull.source.bytes.BinaryBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Codes, and values that are no codes. */
final class CodeEncoder implements FieldEncoder {

    private static final String REPAIR = "code";

    private final List<Code> codes;
    private final FieldEncoder others;
    private final Consumer<String> repairs;

    /** @param isValue whether the code is the value that it means */
    private record Code(byte[] code, byte[] encoded, boolean isValue) {

        boolean is(byte[] bytes, int from, int to) {
            return Arrays.equals(code, 0, code.length, bytes, from, to);
        }
    }

    /**
     * @param codes the value of each code
     * @param values takes these values
     * @param others takes what is no code
     * @param repairs receives each code that is not its own value
     */
    CodeEncoder(Map<String, String> codes, FieldEncoder values, FieldEncoder others, Consumer<String> repairs) {
        this.codes = codes.entrySet().stream()
                .map(code -> new Code(
                        code.getKey().getBytes(StandardCharsets.UTF_8),
                        values.encoded(code.getValue()).orElseThrow(),
                        code.getKey().equals(code.getValue())))
                .toList();
        this.others = others;
        this.repairs = repairs;
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        for (int number = 0; number < codes.size(); number++) {
            Code code = codes.get(number);
            if (code.is(bytes, from, to)) {
                buffer.putBytes(code.encoded, 0, code.encoded.length);
                if (!code.isValue) {
                    repairs.accept(REPAIR);
                }
                return true;
            }
        }
        return others.encode(bytes, from, to, buffer);
    }
}
