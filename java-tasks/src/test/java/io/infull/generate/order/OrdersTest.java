package io.infull.generate.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.MeasuredRates;
import io.infull.generate.Share;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {
    private static final GenerationPlan PLAN = Plans.defaults()
            .withStory(false)
            .withRates(Rates.defaults()
                    .with(Rate.NOTHING_ORDERED, 0.02)
                    .with(Rate.ORPHAN_SHIPMENTS, 0.03)
                    .with(Rate.UNREADABLE_ORDER_ROWS, 0.02)
                    .with(Rate.UNREADABLE_SHIPMENT_ROWS, 0.05))
            .plan();
    private static final Scenario SCENARIO = Scenario.draw(PLAN);
    private static Map<Rate, Share> measured;

    @BeforeAll
    static void measure() throws IOException {
        measured = MeasuredRates.of(SCENARIO);
    }

    @ParameterizedTest
    @EnumSource
    void eachThingHappensAtItsStatedRate(Rate rate) {
        assertThat(measured.get(rate))
                .matches(
                        share -> share.isCloseTo(PLAN.rates().of(rate)),
                        "is close to " + PLAN.rates().of(rate));
        assertThat(measured.get(rate).hits()).isPositive();
    }

    @Test
    void statedRatesCanBeChanged() throws IOException {
        Rates rates = PLAN.rates().with(Rate.SPLIT, 0.6).with(Rate.LATE_IF_HEALTHY, 0.5);
        Map<Rate, Share> changed =
                MeasuredRates.of(Scenario.draw(Plans.of(PLAN).withRates(rates).plan()));
        assertThat(changed.get(Rate.SPLIT)).matches(share -> share.isCloseTo(0.6));
        assertThat(changed.get(Rate.LATE_IF_HEALTHY)).matches(share -> share.isCloseTo(0.5));
    }

    @Test
    void meetTheNumberOfLinesExactly() throws IOException {
        long[] lines = new long[1];
        new Orders(SCENARIO).forEach(order -> lines[0] += order.lines().size());
        assertThat(lines[0]).isEqualTo(PLAN.lines());
    }

    @Test
    void haveOneToFiveLinesOfDifferentProducts() throws IOException {
        Set<Integer> sizes = new HashSet<>();
        new Orders(SCENARIO).forEach(order -> {
            sizes.add(order.lines().size());
            assertThat(order.lines().stream().map(OrderLine::product).distinct().count())
                    .isEqualTo(order.lines().size());
        });
        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void areFewerAtWeekends() throws IOException {
        Map<DayOfWeek, Integer> lines = new EnumMap<>(DayOfWeek.class);
        new Orders(SCENARIO)
                .forEach(order ->
                        lines.merge(order.date().getDayOfWeek(), order.lines().size(), Integer::sum));
        assertThat(lines.get(DayOfWeek.SUNDAY)).isLessThan(lines.get(DayOfWeek.SATURDAY));
        assertThat(lines.get(DayOfWeek.SATURDAY)).isLessThan(lines.get(DayOfWeek.MONDAY));
    }

    @Test
    void areNeverShippedBeforeTheyAreOrderedNorInTheWrongOrder() throws IOException {
        new Orders(SCENARIO).forEach(order -> order.lines().forEach(line -> {
            LocalDate earliest = order.date();
            for (Shipment shipment : line.shipments()) {
                assertThat(shipment.shipDate()).isAfterOrEqualTo(earliest).isBeforeOrEqualTo(PLAN.asOfDate());
                earliest = shipment.shipDate().plusDays(1);
            }
        }));
    }

    @Test
    void stayTheSameWhenOnlyShippingGetsWorse() throws IOException {
        Rates rates = PLAN.rates().with(Rate.LATE_IF_HEALTHY, 0.9);
        Set<String> before = orderedLines(SCENARIO);
        assertThat(orderedLines(Scenario.draw(Plans.of(PLAN).withRates(rates).plan())))
                .isEqualTo(before);
    }

    private static Set<String> orderedLines(Scenario scenario) throws IOException {
        Set<String> lines = new HashSet<>();
        new Orders(scenario).forEach(order -> order.lines()
                .forEach(line -> lines.add(order.id()
                        + line.product().id()
                        + line.quantity()
                        + line.unitPrice()
                        + line.promisedShipDate()
                        + line.isCancelled())));
        return lines;
    }
}
