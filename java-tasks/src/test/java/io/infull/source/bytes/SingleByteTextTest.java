package io.infull.source.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.account.RowRejected;
import io.infull.source.oracle.StringText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte is the character that the decoder of Java makes of it, or refused by both. */
class SingleByteTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void agreesOnEveryByte(String encoding) {
        Charset charset = Charset.forName(encoding);
        SingleByteText bytes = new SingleByteText(charset);
        StringText decoder = new StringText(charset, encoding);
        for (int value = 0; value < 1 << Byte.SIZE; value++) {
            byte[] record = {'-', (byte) 0xE4, (byte) value, 'a', '-'};
            assertThat(utf8(bytes, record)).as("byte %02X", value).isEqualTo(utf8(decoder, record));
        }
    }

    // Null where a byte is no text; the first and last byte are of other records.
    private static String utf8(SingleByteText text, byte[] record) {
        boolean decoded = text.decode(record, 1, record.length - 1);
        byte[] bytes = Arrays.copyOf(text.text.bytes, text.text.length);
        return decoded ? new String(bytes, StandardCharsets.UTF_8) : null;
    }

    private static String utf8(StringText text, byte[] record) {
        try {
            return text.decode(record, 1, record.length - 1);
        } catch (RowRejected noText) {
            return null;
        }
    }
}
