package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestorableCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "'=1",
                "''=1",
                "＝1",
                "'-5"
            })
    void keepsWhatCouldRunFromRunning(String text) {
        assertThat(RestorableCell.safe(text)).isEqualTo("'" + text);
        assertThat(RestorableCell.restored("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "+4712.50", "'s-Hertogenbosch", "'", "O'Neill", "a=b", " =1"})
    void leavesAloneWhatNoProgramRuns(String text) {
        assertThat(RestorableCell.safe(text)).isEqualTo(text);
        assertThat(RestorableCell.restored(text)).isEqualTo(text);
    }

    @Test
    void givesEveryTextBack() {
        Random random = new Random(7);
        String letters = "'=+-@\t\r\n 1.a";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String safe = RestorableCell.safe(text.toString());
            assertThat(RestorableCell.restored(safe)).isEqualTo(text.toString());
            assertThat(safe).doesNotMatch("(?s)[=@\\t\\r\\n].*");
        }
    }
}
