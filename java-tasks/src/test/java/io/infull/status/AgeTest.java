package io.infull.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    private final Age age = new Age(Instant.parse("2026-06-02T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T12:00:05Z, 0 s",
        "2026-06-02T11:59:01Z, 59 s",
        "2026-06-02T11:59:00Z, 1 min",
        "2026-06-02T11:00:01Z, 59 min",
        "2026-06-02T11:00:00Z, 1 h",
        "2026-05-31T12:00:01Z, 47 h",
        "2026-05-31T12:00:00Z, 2 d"
    })
    void isToldInTheLargestUnitThatFits(OffsetDateTime moment, String expected) {
        assertThat(age.of(moment)).isEqualTo(expected);
    }
}
