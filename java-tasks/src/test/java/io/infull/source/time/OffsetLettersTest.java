package io.infull.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.oracle.StringValues;
import io.infull.source.value.TimestampType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of offsets mean what java.time documents; only {@code x} takes {@code +00} with any minutes, too. */
class OffsetLettersTest {

    private static final String TIME = "uuuu-MM-dd HH:mm:ss";
    private static final OffsetDateTime NEW_YEAR = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final List<String> SIGNS = List.of("", "+", "-", "Z", "z", "\u2212", " +");
    private static final List<String> HOURS = List.of("", "0", "00", "01", "1", "05", "14", "18", "23", "24", "001");
    private static final List<String> MINUTES = List.of("", "0", "00", "30", "45", "59", "60", "3", "000", "0000");

    @ParameterizedTest
    @ValueSource(strings = {"x", "xx", "xxx", "X", "XX", "XXX"})
    void readWhatJavaTimeWritesForEveryOffset(String letters) {
        TimestampType type = type(letters);
        IntStream.rangeClosed(-18 * 60, 18 * 60).forEach(minutes -> {
            OffsetDateTime time = NEW_YEAR.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(minutes * 60));
            assertThat(StringValues.agreed(
                            type, TimestampType.MOMENT, formatter(letters).format(time)))
                    .as("%d minutes", minutes)
                    .isEqualTo("2026-01-01 00:00:00.000000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "xx", "xxx", "X", "XX", "XXX"})
    void readWhatJavaTimeReads(String letters) {
        for (String sign : SIGNS) {
            for (String hours : HOURS) {
                for (String colon : List.of("", ":")) {
                    for (String minutes : MINUTES) {
                        assertSame(letters, sign + hours + colon + minutes);
                    }
                }
            }
        }
    }

    private static void assertSame(String letters, String offset) {
        String text = "2026-01-01 00:00:00" + offset;
        String expected;
        try {
            // To java.time, +00 is all of the offset with x, whatever comes behind it.
            String asked = letters.equals("x") && offset.matches("\\+00[0-5]\\d") ? text.replace("+", "-") : text;
            boolean turned = !asked.equals(text);
            OffsetDateTime read = OffsetDateTime.parse(asked, formatter(letters));
            ZoneOffset meant = ZoneOffset.ofTotalSeconds(
                    (turned ? -1 : 1) * read.getOffset().getTotalSeconds());
            expected = read.toLocalDateTime()
                    .atOffset(meant)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS"));
        } catch (DateTimeException refused) {
            expected = null;
        }
        assertThat(StringValues.agreed(type(letters), TimestampType.MOMENT, text))
                .as(text + " as " + letters)
                .isEqualTo(expected);
    }

    private static TimestampType type(String letters) {
        return new TimestampType(List.of(TimeForm.of(TIME + letters, null)), null, true);
    }

    private static DateTimeFormatter formatter(String letters) {
        return DateTimeFormatter.ofPattern(TIME + letters, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
