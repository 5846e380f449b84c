package io.infull.generate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GenerationPlanTest {
    private final GenerationPlan defaults = GenerationPlan.defaults();

    @Test
    void asOfDateIsTheLastDay() {
        assertThat(Plans.of(defaults)
                        .withFirstDay(LocalDate.of(2026, 1, 1))
                        .withDays(31)
                        .plan()
                        .asOfDate())
                .isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void namesEverythingOutOfRangeAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerationPlan(
                        1,
                        new PlannedDays(LocalDate.of(2026, 1, 1), 0),
                        new PlannedSize(-5, 10_000, 10),
                        Rates.defaults()))
                .withMessage("Cannot generate: expected days from 1 to 3660 but found 0; "
                        + "expected lines from 1 to 100000000 but found -5; "
                        + "expected customers from 1 to 9999 but found 10000; "
                        + "expected days times products from 1 to 2500000 but found 0");
    }

    @Test
    void refusesAFirstDayThatOtherSystemsCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(defaults)
                        .withFirstDay(LocalDate.of(12_026, 1, 1))
                        .plan())
                .withMessage(
                        "Cannot generate: expected first day from 1900-01-01 to 2199-12-31 but found +12026-01-01");
    }

    @Test
    void refusesMoreContractsThanFitIntoMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(defaults).withCustomers(9_999).plan())
                .withMessage("Cannot generate: expected customers times products from 1 to 250000 but found 599940");
    }

    @Test
    void refusesMoreStockPositionsThanFitIntoMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.of(defaults)
                        .withCustomers(1)
                        .withDays(3_660)
                        .withProducts(9_999)
                        .plan())
                .withMessage("Cannot generate: expected days times products from 1 to 2500000 but found 36596340");
    }
}
