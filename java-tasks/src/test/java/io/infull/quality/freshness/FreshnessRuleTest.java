package io.infull.quality.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.freshness.DayLimit;
import io.infull.project.freshness.FreshnessContract;
import io.infull.project.freshness.WorkingDays;
import io.infull.quality.freshness.JudgedSource.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessRuleTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 8);
    private static final WorkingDays WEEKDAYS = new WorkingDays(Map.of());

    private static SourceAge reaching(LocalDate newest, LocalDate arrived) {
        return new SourceAge("daxwellops", "shipments", AS_OF, true, Optional.ofNullable(newest), arrived);
    }

    private static SourceAge without(LocalDate arrived) {
        return new SourceAge("daxwellops", "products", AS_OF, false, Optional.empty(), arrived);
    }

    private static JudgedSource judged(SourceAge age, String warn, String error) {
        FreshnessContract contract = new FreshnessContract(limit(warn), limit(error), null);
        return new FreshnessRule(WEEKDAYS).judge(age, Optional.of(contract), "sources/daxwellops/shipments.yml");
    }

    private static JudgedSource undeclared(SourceAge age) {
        return new FreshnessRule(WEEKDAYS).judge(age, Optional.empty(), "sources/daxwellops/shipments.yml");
    }

    private static DayLimit limit(String text) {
        return text == null ? null : DayLimit.parse(text);
    }

    @ParameterizedTest
    @CsvSource({"0, FRESH", "14, FRESH", "15, WARNED", "400, WARNED"})
    void warnsOfDatesOlderThanFourteenDaysWhereNothingIsDeclared(int days, Outcome expected) {
        JudgedSource judged = undeclared(reaching(AS_OF.minusDays(days), AS_OF));
        assertThat(judged.outcome()).isEqualTo(expected);
        assertThat(judged.canRefuse()).isFalse();
    }

    @Test
    void saysWhichSourceHowOldAndWhatToDo() {
        JudgedSource judged = undeclared(reaching(LocalDate.of(2026, 1, 9), AS_OF));
        assertThat(judged.check()).isEqualTo("source_is_fresh(shipments of daxwellops)");
        assertThat(judged.message())
                .isEqualTo(
                        "data of shipments of daxwellops is too old: expected at most 14 days but found that its "
                                + "newest row is of 2026-01-09, 58 days before the as-of date 2026-03-08. Find out why its "
                                + "export stopped, or say under freshness in sources/daxwellops/shipments.yml how old it may be");
    }

    @Test
    void leavesMasterDataAloneUnlessItsContractSpeaks() {
        SourceAge products = without(AS_OF.minusDays(90));
        assertThat(undeclared(products).outcome()).isEqualTo(Outcome.FRESH);
        assertThat(judged(products, "30 days", null))
                .returns(Outcome.WARNED, JudgedSource::outcome)
                .extracting(JudgedSource::message)
                .asString()
                .contains("its newest file arrived on 2025-12-08, 90 days before the as-of date 2026-03-08");
    }

    @ParameterizedTest
    @CsvSource({"3, FRESH", "4, WARNED", "10, WARNED", "11, REFUSED"})
    void takesTheLimitsOfTheContract(int days, Outcome expected) {
        assertThat(judged(reaching(AS_OF.minusDays(days), AS_OF), "3 days", "10 days"))
                .returns(expected, JudgedSource::outcome)
                .returns(true, JudgedSource::canRefuse);
    }

    @Test
    void judgesTheArrivalToo() {
        assertThat(judged(reaching(AS_OF, AS_OF.minusDays(20)), "7 days", null))
                .returns(Outcome.WARNED, JudgedSource::outcome)
                .extracting(JudgedSource::message)
                .asString()
                .contains(", and its newest file came on 2026-02-16");
    }

    @Test
    void rowsOfDaysToComeProveNothing() {
        assertThat(undeclared(reaching(null, AS_OF)))
                .returns(Outcome.WARNED, JudgedSource::outcome)
                .extracting(JudgedSource::message)
                .asString()
                .contains("none of its rows is of 2026-03-08, the as-of date, or earlier");
        assertThat(judged(reaching(null, AS_OF), null, "300 days").outcome()).isEqualTo(Outcome.REFUSED);
    }

    /** The second opinion counts the days one by one. */
    @Test
    void countsWorkingDaysByTheCalendar() {
        Random random = new Random(21);
        for (int trial = 0; trial < 2_000; trial++) {
            LocalDate last = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            LocalDate first = last.minusDays(random.nextInt(40));
            Map<LocalDate, Boolean> exceptions = new HashMap<>(Map.of(last, trial % 2 == 0));
            exceptions.put(last.minusDays(random.nextInt(40)), false);
            exceptions.put(last.minusDays(random.nextInt(40)), true);
            int all = 0;
            int working = 0;
            for (LocalDate day = last; day.isAfter(first); day = day.minusDays(1)) {
                all++;
                boolean isWeekday = day.getDayOfWeek().getValue() < 6;
                working += exceptions.getOrDefault(day, isWeekday) ? 1 : 0;
            }
            int limit = random.nextInt(30);
            WorkingDays calendar = new WorkingDays(exceptions);
            assertThat(calendar.exceeds(new DayLimit(limit, false), first, last))
                    .isEqualTo(all > limit);
            assertThat(calendar.exceeds(new DayLimit(limit, true), first, last)).isEqualTo(working > limit);
        }
    }
}
