package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mover is named when it stands out from noise, whatever else is looked at; its figures are those of the warehouse. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteMoversTest {

    private TestWarehouse warehouse;
    private Browser browser;

    @BeforeAll
    void open() {
        warehouse = PublishedSite.get().warehouse();
        browser = PublishedSite.get().browse();
        browser.go("#/overview?range=28&kpi=line_in_full");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Each side as seldom as its z says: of many places only far tails matter, and those of Wilson's limits are three times as heavy. */
    @ParameterizedTest
    @CsvSource({"30, 180, 0.9", "30, 180, 0.98", "60, 360, 0.95", "400, 400, 0.98", "400, 2400, 0.9", "400, 5200, 0.97"
    })
    void intervalsMissNoMoreOftenThanTheySay(int now, int before, double ratio) throws IOException {
        Map<?, ?> missed = run("movers_tails.js", Map.of("n", now, "m", before, "ratio", ratio, "side", 0.0015));
        assertThat(number(missed.get("below"))).isBetween(0.0, 0.0015 * 1.2);
        assertThat(number(missed.get("above"))).isBetween(0.0, 0.0015 * 1.2);
    }

    /** The first example of Newcombe (1998), table II: 0.0524 to 0.3339 there, by method 10. */
    @Test
    void intervalsAreCloseToThoseThatWerePublished() {
        Map<?, ?> interval = (Map<?, ?>) browser.driver()
                .executeScript("return INFULL.proportions.interval({ numerator: 56, denominator: 70 }, "
                        + "{ numerator: 48, denominator: 80 }, { low: 1.96, high: 1.96 })");
        assertThat(number(interval.get("low"))).isCloseTo(0.0524, within(0.003));
        assertThat(number(interval.get("high"))).isCloseTo(0.3339, within(0.003));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963985", "0.9995, 3.290526731", "0.00001, -4.264890794"})
    void quantilesAreThoseOfTables(double p, double z) {
        assertThat(number(browser.driver().executeScript("return INFULL.proportions.quantile(arguments[0])", p)))
                .isCloseTo(z, within(1e-7));
    }

    /**
     * Lines of an order may share their fate, in part at all customers or nearly whole at each fifth; places may be small, and periods before
     * few. Where they share it, 200 pages are too few to tell 3 of 100 from 5.
     */
    @ParameterizedTest
    @CsvSource({
        "200, 6, 20, 400, 0.9, 1, 1, 0",
        "200, 6, 40, 40, 0.98, 1, 1, 0",
        "500, 4, 20, 400, 0.9, 4, 1, 0.5",
        "500, 3, 20, 400, 0.9, 8, 5, 0.9",
        "500, 1, 20, 400, 0.9, 4, 1, 0.5"
    })
    void trendlessPagesNameNobody(
            int seeds, int periods, int customers, int others, double ratio, int together, int every, double shared)
            throws IOException {
        Map<String, Object> history = new TreeMap<>(Map.of("seeds", seeds, "periods", periods, "others", others));
        history.putAll(Map.of("customers", customers, "ratio", ratio));
        history.putAll(Map.of("together", together, "every", every, "shared", shared));
        assertThat(simulated("named", history)).isLessThanOrEqualTo(0.05);
    }

    /** How often a fall of one customer among twenty is named; MoverBoundTest says how often it could be at best. */
    @ParameterizedTest
    @CsvSource({
        "400, 0.90, 0.05, 6, 0.35",
        "400, 0.95, 0.05, 6, 0.65",
        "400, 0.95, 0.05, 13, 0.72",
        "400, 0.97, 0.05, 13, 0.90",
        "400, 0.98, 0.05, 6, 0.92",
        "400, 0.90, 0.10, 6, 0.92",
        "1200, 0.90, 0.05, 6, 0.92"
    })
    void aFallIsNamedWhereItCanBeToldFromNoise(int lines, double ratio, double fall, int periods, double atLeast)
            throws IOException {
        assertThat(simulated(
                        "found",
                        Map.of("seeds", 100, "lines", lines, "ratio", ratio, "fall", fall, "periods", periods)))
                .isGreaterThanOrEqualTo(atLeast);
    }

    /** Where lower is better the same figures are a rise, and the other side has most of the level. */
    @Test
    void whatIsWorseHasMostOfTheLevel() {
        String row = "[{ by: 'city', place: 'a', now: { numerator: 50, denominator: 500 }, "
                + "earlier: [[{ numerator: 100, denominator: 1000 }]], "
                + "total: { now: { numerator: 50, denominator: 500 }, then: { numerator: 100, denominator: 1000 } } }]";
        String distance = "const [one] = INFULL.movers.judged(%s, '%s'); return one.high + one.low;";
        double higher = number(browser.driver().executeScript(distance.formatted(row, "higher")));
        double lower = number(browser.driver().executeScript(distance.formatted(row, "lower")));
        assertThat(lower).isGreaterThan(higher + 0.005);
    }

    private double simulated(String what, Map<String, ?> history) throws IOException {
        return number(run("movers_simulation.js", history).get(what));
    }

    private Map<?, ?> run(String script, Map<String, ?> with) throws IOException {
        String text =
                new String(SiteMoversTest.class.getResourceAsStream(script).readAllBytes(), StandardCharsets.UTF_8);
        return (Map<?, ?>) browser.driver().executeScript(text, with);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void whatIsLookedAtIsCountedAsTheWarehouseDoes() {
        browser.go("#/overview?range=28&kpi=line_in_full");
        assertThat(browser.text("section[aria-label='Worst movers']"))
                .contains("The intervals hold for all of them at once");
        browser.driver().executeScript("document.querySelector('.looked-at').open = true");
        List<List<String>> rows = browser.rows("Movers looked at");
        assertThat(rows).hasSizeGreaterThan(8);
        for (List<String> row : rows) {
            String place = row.get(0).replaceFirst("(?s)^.* \\((.*)\\)$", "$1").replace("'", "''");
            String where = PublishedSite.column(row.get(1)) + " = '" + place + "'";
            assertThat(row.get(2)).isEqualTo(lines("2026-05-04", "2026-05-31", where));
            assertThat(row.get(3)).as(place).isEqualTo(lines(firstDay(), "2026-05-03", where));
            assertThat(row.get(8))
                    .isEqualTo(points(row.get(6)) < 0 ? "worse" : points(row.get(5)) > 0 ? "better" : "noise");
            assertThat(points(row.get(4))).isBetween(points(row.get(5)), points(row.get(6)));
        }
        List<List<String>> categories =
                rows.stream().filter(row -> row.get(1).equals("category")).toList();
        String names = categories.stream().map(row -> "'" + row.get(0) + "'").collect(Collectors.joining(", "));
        assertThat(categories.stream().mapToDouble(row -> points(row.get(7))).sum())
                .isCloseTo(
                        100 * Double.parseDouble(warehouse.value(CHANGE.formatted(firstDay(), names))), within(0.05));
    }

    // Places with few lines are not looked at: those that are add up to their part of the change.
    private static final String CHANGE = """
            with counted as (
                select category, period_date, numerator as n, denominator as d
                from analytics.kpi_values where kpi = 'line_in_full'
                union all
                select category, period_date, -numerator, -denominator from analytics.fact_late_counts
                where kpi = 'line_in_full' and period_date <= '2026-05-03'
                    and judged_date > date '2026-05-03' - 28 * ((date '2026-05-03' - period_date) / 28)
            ),
            summed as (
                select category,
                    coalesce(sum(n) filter (where period_date > '2026-05-03'), 0) as now_n,
                    coalesce(sum(d) filter (where period_date > '2026-05-03'), 0) as now_d,
                    coalesce(sum(n) filter (where period_date <= '2026-05-03'), 0) as then_n,
                    coalesce(sum(d) filter (where period_date <= '2026-05-03'), 0) as then_d
                from counted where period_date >= '%s' group by category
            ),
            total as (
                select sum(now_d) as now_d, sum(then_d) as then_d, sum(then_n) / sum(then_d) as before from summed
            )
            select sum((now_n - before * summed.now_d) / total.now_d - (then_n - before * summed.then_d) / total.then_d)
            from summed cross join total where category in (%s)
            """;

    /** Of the earliest whole period of 28 days, at most thirteen. */
    private String firstDay() {
        return warehouse.value("select date '2026-05-04' - 28 * least(13, (date '2026-05-04' - min(period_date)) / 28) "
                + "from analytics.kpi_values where kpi = 'line_in_full'");
    }

    private String lines(String from, String to, String where) {
        return warehouse.value(
                "select to_char(sum(denominator), 'FM999,999') from analytics.kpi_values where kpi = 'line_in_full' "
                        + "and period_date between '" + from + "' and '" + to + "' and " + where);
    }

    private static double points(String written) {
        return Double.parseDouble(written.replace("\u2212", "-")
                .replace("+", "")
                .replaceFirst("\\s*pp$", "")
                .replace("\u00a0", ""));
    }

    @Test
    void amountsHaveNoIntervalAndNoMover() {
        browser.go("#/overview?range=28&kpi=overcharge");
        assertThat(browser.text("section[aria-label='Worst movers']")).contains("Of money no interval is sound");
        browser.go("#/overview?range=all&kpi=line_in_full");
        assertThat(browser.text("section[aria-label='Worst movers']")).contains("There is no whole period before");
    }
}
