package io.infull.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DayConverterTest {

    @Command
    private static final class Dated {

        @Mixin
        private AsOfOption asOf;
    }

    private static LocalDate parsed(String day) {
        Dated dated = new Dated();
        new CommandLine(dated).parseArgs("--as-of", day);
        return dated.asOf.given().orElseThrow();
    }

    @Test
    void takesTheDaysOfABusiness() {
        assertThat(parsed("1970-01-01")).isEqualTo(LocalDate.EPOCH);
        assertThat(parsed("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "9999-12-31",
                "+10000-01-01",
                "0000-12-31",
                "1969-12-31",
                "2200-01-01",
                "2026-02-30",
                "31.12.2025",
                ""
            })
    void saysWhichDaysThereAre(String day) {
        assertThatThrownBy(() -> parsed(day))
                .hasMessage("Invalid value for option '--as-of': expected a day from 1970-01-01 to 2199-12-31, "
                        + "like 2026-01-31, but found '" + day + "'");
    }
}
