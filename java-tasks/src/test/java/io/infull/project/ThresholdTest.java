package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        assertThat(Threshold.parse(text).orElseThrow().isReachedBy(failures)).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "> -1", ">2 or <1", "=>2", "many", "> 9999999999999999999"})
    void refusesWhatIsNoCondition(String text) {
        assertThat(Threshold.parse(text)).isEmpty();
    }

    @Test
    void knowsTheOneConditionThatNoCountReaches() {
        assertThat(new Threshold("<", 0).canBeReached()).isFalse();
        assertThat(new Threshold("<", 1).canBeReached()).isTrue();
    }
}
