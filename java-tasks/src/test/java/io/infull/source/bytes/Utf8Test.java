package io.infull.source.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8Test {

    @Property(tries = 5_000)
    void agreesWithTheDecoderOfJava(@ForAll byte[] bytes) {
        assertThat(Utf8.isText(bytes, 0, bytes.length)).isEqualTo(isText(bytes));
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf(0) < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
