package io.infull.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.Written;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import io.infull.generate.policy.Policy;
import io.infull.generate.policy.PolicyCases;
import io.infull.project.freshness.CalendarFile;
import io.infull.testing.TestServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TruthTest {
    private static final GenerationPlan PLAN =
            Plans.defaults().withLines(20_000).plan();

    private static final PolicyCases CASES = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));

    private static final Rates UNREADABLE =
            Rates.defaults().with(Rate.UNREADABLE_ORDER_ROWS, 0.03).with(Rate.UNREADABLE_SHIPMENT_ROWS, 0.04);

    private static final Rates ODD =
            Rates.defaults().with(Rate.NOTHING_ORDERED, 0.03).with(Rate.ORPHAN_SHIPMENTS, 0.04);

    @TempDir
    private Path folder;

    static Stream<Arguments> plans() {
        return Stream.of(
                Arguments.of("half a year", PLAN),
                Arguments.of("policy columns", PLAN.withPolicies(CASES)),
                Arguments.of(
                        "nothing is ever sent",
                        Plans.of(PLAN)
                                .withPolicies(CASES)
                                .withLines(300)
                                .withRates(everything(0).with(Rate.NEVER_SHIPPED, 1))
                                .plan()),
                Arguments.of(
                        "rows that nobody can read",
                        Plans.of(PLAN).withRates(UNREADABLE).plan()),
                Arguments.of(
                        "rows that nobody can read, and policy columns",
                        Plans.of(PLAN).withRates(UNREADABLE).withPolicies(CASES).plan()),
                Arguments.of(
                        "no row can be read",
                        Plans.of(PLAN)
                                .withLines(300)
                                .withRates(UNREADABLE
                                        .with(Rate.UNREADABLE_ORDER_ROWS, 1)
                                        .with(Rate.UNREADABLE_SHIPMENT_ROWS, 1))
                                .plan()),
                Arguments.of(
                        "lines of nothing, and shipments of no order",
                        Plans.of(PLAN).withRates(ODD).plan()),
                Arguments.of(
                        "odd rows of every kind, and policy columns",
                        Plans.of(PLAN)
                                .withRates(UNREADABLE
                                        .with(Rate.NOTHING_ORDERED, 0.05)
                                        .with(Rate.ORPHAN_SHIPMENTS, 0.05))
                                .withPolicies(CASES)
                                .plan()),
                Arguments.of(
                        "nothing is ordered at all",
                        Plans.of(PLAN)
                                .withLines(300)
                                .withRates(ODD.with(Rate.NOTHING_ORDERED, 1))
                                .plan()),
                Arguments.of("shipments stop coming", PLAN.withShipmentsUntil(LocalDate.of(2026, 5, 20))),
                Arguments.of(
                        "shipments stop coming, and odd rows of every kind",
                        Plans.of(PLAN)
                                .withRates(UNREADABLE
                                        .with(Rate.NOTHING_ORDERED, 0.05)
                                        .with(Rate.ORPHAN_SHIPMENTS, 0.05))
                                .withShipmentsUntil(LocalDate.of(2026, 3, 1))
                                .plan()),
                Arguments.of("another seed", Plans.of(PLAN).withSeed(-1).plan()),
                Arguments.of(
                        "nothing goes wrong",
                        Plans.of(PLAN).withRates(everything(0)).plan()),
                Arguments.of(
                        "much goes wrong",
                        Plans.of(PLAN).withRates(muchGoesWrong()).plan()),
                Arguments.of(
                        "nothing is due yet",
                        Plans.of(PLAN).withDays(2).withLines(500).plan()),
                Arguments.of(
                        "mostly not due yet",
                        Plans.of(PLAN).withDays(12).withLines(5_000).plan()),
                Arguments.of(
                        "one customer and one product",
                        Plans.of(PLAN).withCustomers(1).withProducts(1).plan()),
                Arguments.of(
                        "one line", Plans.of(PLAN).withDays(30).withLines(1).plan()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void isWhatTheFilesSay(String name, GenerationPlan plan) {
        Written written = Written.by(plan, folder);
        assertThat(figures(written.truth())).isNotEmpty().isEqualTo(NaiveKpis.of(written));
    }

    @Test
    void tellsEveryFigureOfTheDefaultPlan() {
        JsonNode truth = Written.by(PLAN, folder).truth();
        for (String part : new String[] {"kpis", "counts", "violations"}) {
            assertThat(figures(truth.get(part)))
                    .hasSize(Map.of("kpis", 26, "counts", 7, "violations", 8).get(part));
        }
        assertThat(truth.get("kpis").propertyNames())
                .containsExactly(
                        "backorder_rate",
                        "line_fill_rate",
                        "line_in_full",
                        "line_on_time",
                        "line_otif",
                        "moq_breach_rate",
                        "no_contract_rate",
                        "order_in_full",
                        "order_on_time",
                        "order_otif",
                        "overcharge",
                        "undercharge",
                        "volume_fill_rate");
        assertThat(truth.get("customers").propertyNames()).hasSize(40);
    }

    @Test
    void writesMoneyExactlyToTheCent() {
        Written written = Written.by(PLAN, folder);
        assertThat(Written.lines(written.truthFile()))
                .filteredOn(line -> line.contains("\"amount\""))
                .hasSize(6)
                .allMatch(line -> line.matches(".* : \\d+\\.\\d\\d"));
    }

    @Test
    void isPerfectWhereNothingGoesWrong() {
        JsonNode truth = Written.by(
                        Plans.of(PLAN).withRates(everything(0)).withStory(false).plan(), folder)
                .truth();
        for (String kpi : new String[] {"line_otif", "order_otif", "volume_fill_rate"}) {
            JsonNode ratio = truth.get("kpis").get(kpi);
            assertThat(ratio.get("numerator").asLong())
                    .isPositive()
                    .isEqualTo(ratio.get("denominator").asLong());
        }
        assertThat(figures(truth.get("violations"))).isEmpty();
    }

    private static Rates everything(double share) {
        return new Rates(Arrays.stream(Rate.values()).collect(Collectors.toMap(rate -> rate, rate -> share)));
    }

    private static Rates muchGoesWrong() {
        return everything(0.2)
                .with(Rate.PRICE_OVER, 0.5)
                .with(Rate.UNDER_MOQ, 1)
                .with(Rate.SPLIT, 0.9);
    }

    /** What each policy finds is compared with the models. */
    @Test
    void tellsWhatEachPolicyFinds() {
        JsonNode policies = Written.by(
                        Plans.of(PLAN).withPolicies(CASES).withLines(2_000).plan(), folder)
                .truth()
                .get("policies");
        assertThat(policies.propertyNames())
                .containsExactlyElementsOf(
                        CASES.policies().stream().map(Policy::id).toList());
        assertThat(policies).allSatisfy(policy -> assertThat(policy.propertyNames())
                .containsExactly("line_in_full", "line_on_time", "line_otif"));
    }

    /** Every number below, by its path, without the plan, what policies find and decide, and zeros. */
    private static Map<String, BigDecimal> figures(JsonNode truth) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        truth.properties().stream()
                .filter(property ->
                        !Set.of("plan", "policies", "service_policies").contains(property.getKey()))
                .forEach(property -> collect(property.getKey(), property.getValue(), figures));
        return figures;
    }

    private static void collect(String path, JsonNode node, Map<String, BigDecimal> figures) {
        node.properties().forEach(property -> collect(path + "." + property.getKey(), property.getValue(), figures));
        if (node.isNumber() && node.decimalValue().signum() != 0) {
            figures.put(path, node.decimalValue().stripTrailingZeros());
        }
    }
}
