package io.infull.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.order.Scenario;
import io.infull.generate.plan.DayVolumes;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The story of a plan of any size. */
class StoryPlanTest {

    private static final GenerationPlan PLAN = GenerationPlan.defaults();

    @Test
    void hasEveryEventInEveryHalfYear() {
        for (int halfYears : new int[] {1, 2, 5}) {
            Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
            Scenario.draw(Plans.of(PLAN).withDays(182 * halfYears).plan())
                    .story()
                    .events()
                    .forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
            assertThat(counts).hasSize(EventKind.values().length);
            assertThat(counts.values()).containsOnly(halfYears);
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        List<StoryEvent> events = Scenario.draw(PLAN).story().events();
        assertThat(Scenario.draw(PLAN).story().events()).isEqualTo(events);
        assertThat(Scenario.draw(Plans.of(PLAN).withSeed(7).plan()).story().events())
                .isNotEqualTo(events);
    }

    @Test
    void endsBeforeThePlanDoes() {
        for (int days = 91; days < 800; days += 7) {
            GenerationPlan plan = Plans.of(PLAN).withDays(days).withSeed(days).plan();
            assertThat(Scenario.draw(plan).story().events())
                    .allMatch(event -> event.to().isBefore(plan.asOfDate())
                            && !event.from().isBefore(plan.firstDay()));
        }
    }

    @Test
    void isNotToldInAShortPlanOrWhereNobodyWantsIt() {
        assertThat(Scenario.draw(Plans.of(PLAN).withDays(90).plan()).story().events())
                .isEmpty();
        assertThat(Scenario.draw(PLAN.withStory(false)).story().events()).isEmpty();
        assertThat(Scenario.draw(Plans.of(PLAN).withProducts(1).withCustomers(1).plan())
                        .story()
                        .events())
                .hasSize(6);
    }

    @Test
    void growsAndHasSeasons() {
        DayVolumes told = new DayVolumes(Plans.of(PLAN).withDays(730).plan(), Story.none());
        DayVolumes plain =
                new DayVolumes(Plans.of(PLAN).withDays(730).withStory(false).plan(), Story.none());
        // December to November, twice.
        assertThat(lines(told, 365, 730)).isGreaterThan(lines(told, 0, 365) * 110 / 100);
        assertThat(lines(plain, 365, 730)).isLessThan(lines(plain, 0, 365) * 102 / 100);
        int june =
                (int) (LocalDate.of(2026, 6, 1).toEpochDay() - PLAN.firstDay().toEpochDay());
        int august = june + 61;
        assertThat(lines(told, june, june + 30)).isGreaterThan(lines(told, august, august + 30) * 105 / 100);
        assertThat(lines(told, 0, 730)).isEqualTo(PLAN.lines());
    }

    @Test
    void hasNoOrdersAtTheEndOfAPartialMonth() {
        Story story = Scenario.draw(PLAN).story();
        StoryEvent event = story.events().stream()
                .filter(one -> one.kind() == EventKind.PARTIAL_MONTH)
                .findFirst()
                .orElseThrow();
        assertThat(event.to().plusDays(1).getDayOfMonth()).isEqualTo(1);
        DayVolumes volumes = new DayVolumes(PLAN, story);
        int from = (int) (event.from().toEpochDay() - PLAN.firstDay().toEpochDay());
        assertThat(lines(volumes, from, from + 5)).isZero();
        assertThat(lines(volumes, from - 5, from)).isPositive();
        assertThat(lines(volumes, 0, PLAN.days())).isEqualTo(PLAN.lines());
    }

    private static long lines(DayVolumes volumes, int from, int to) {
        return IntStream.range(from, to).mapToLong(volumes::linesOn).sum();
    }
}
