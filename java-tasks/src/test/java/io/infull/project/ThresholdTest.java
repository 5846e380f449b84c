package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        ">2, 2, false", ">2, 3, true", ">=2, 2, true", ">=2, 1, false", "<2, 1, true", "<2, 2, false",
        "<= 2, 2, true", "<=2, 3, false", "=2, 2, true", "=2, 3, false", "!=0, 0, false", "!= 0, 1, true"
    })
    void isReachedAsWritten(String text, long failures, boolean reached) {
        assertThat(Threshold.parse(text).orElseThrow().isReachedBy(failures, OptionalLong.empty()))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "> 10%, 1, 10, false", "> 10%, 11, 100, true", ">=10%, 1, 10, true", ">0.5%, 1, 199, true",
        ">0.5%, 1, 200, false", "<= 50 %, 1, 2, true", "> 10%, 0, 0, false", "> 10%, 1, 0, true",
        "> 10% and > 20, 20, 21, false", "> 10% and > 20, 21, 22, true", "> 10% and > 20, 21, 999, false"
    })
    void isReachedByAShareOfTheRows(String text, long failures, long lookedAt, boolean reached) {
        assertThat(Threshold.parse(text).orElseThrow().isReachedBy(failures, OptionalLong.of(lookedAt)))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "> -1",
                ">2 or <1",
                "=>2",
                "many",
                "> 9999999999999999999",
                "10%",
                "> 10% or > 20",
                "> 10% and",
                "> %",
                "> 1,5%",
                "> -1%"
            })
    void refusesWhatIsNoCondition(String text) {
        assertThat(Threshold.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<0, false",
        "<1, true",
        "> 100%, false",
        "> 250%, false",
        ">= 100.1%, false",
        "= 101%, false",
        "<0%, false",
        ">= 100%, true",
        "> 99.9%, true",
        "<= 250%, true",
        "> 10% and < 0, false",
        "> 1 and > 100%, false"
    })
    void knowsWhatIsNeverReached(String text, boolean canBeReached) {
        assertThat(Threshold.parse(text).orElseThrow().canBeReached()).isEqualTo(canBeReached);
    }
}
