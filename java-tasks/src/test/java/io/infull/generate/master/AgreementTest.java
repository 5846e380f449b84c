package io.infull.generate.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Contract SPRING = new Contract(100, 50, day("03-01"), day("05-31"));
    private static final Contract MAY = new Contract(90, 20, day("05-01"), day("05-31"));

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        Agreement inForce = new Agreement(ContractState.IN_FORCE, Optional.of(SPRING));
        assertThat(Agreement.on(day("03-01"), List.of(SPRING))).isEqualTo(inForce);
        assertThat(Agreement.on(day("05-31"), List.of(SPRING))).isEqualTo(inForce);
    }

    @Test
    void hasExpiredTheDayAfter() {
        assertThat(Agreement.on(day("06-01"), List.of(SPRING)))
                .isEqualTo(new Agreement(ContractState.EXPIRED, Optional.of(SPRING)));
    }

    @Test
    void isNoneTheDayBefore() {
        assertThat(Agreement.on(day("02-28"), List.of(SPRING)))
                .isEqualTo(new Agreement(ContractState.NO_CONTRACT, Optional.empty()));
    }

    @Test
    void isNoneWithoutContracts() {
        assertThat(Agreement.on(day("03-01"), List.of()))
                .isEqualTo(new Agreement(ContractState.NO_CONTRACT, Optional.empty()));
    }

    @Test
    void hasTheTermsThatStartedLastWhereTwoOverlap() {
        assertThat(Agreement.on(day("05-01"), List.of(SPRING, MAY)))
                .isEqualTo(new Agreement(ContractState.OVERLAP, Optional.of(MAY)));
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }
}
