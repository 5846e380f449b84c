package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    /** The examples of Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "10, 10, 0, 20, 0.6791, 1.0000"})
    void intervalsAreThoseThatWerePublished(int x, int n, int y, int m, double low, double high) {
        Map<?, ?> interval = (Map<?, ?>) browser.driver()
                .executeScript(
                        "return INFULL.movers.interval({ numerator: arguments[0], denominator: arguments[1] }, "
                                + "{ numerator: arguments[2], denominator: arguments[3] }, INFULL.movers.quantile(0.975))",
                        x,
                        n,
                        y,
                        m);
        assertThat(number(interval.get("low"))).isCloseTo(low, within(0.00006));
        assertThat(number(interval.get("high"))).isCloseTo(high, within(0.00006));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963985", "0.9995, 3.290526731", "0.00001, -4.264890794"})
    void quantilesAreThoseOfTables(double p, double z) {
        assertThat(number(browser.driver().executeScript("return INFULL.movers.quantile(arguments[0])", p)))
                .isCloseTo(z, within(1e-7));
    }

    @Test
    void trendlessPagesNameNobody() throws IOException {
        assertThat(simulated("named", Map.of("seeds", 200))).isLessThanOrEqualTo(0.05);
        assertThat(simulated("named", Map.of("seeds", 200, "together", 4, "periods", 4)))
                .isLessThanOrEqualTo(0.05);
    }

    /** How small a fall of one customer among twenty is found; what is asked for cannot be had at 0.9 of 400 lines. */
    @Test
    void aFallIsNamedWhereItCanBeToldFromNoise() throws IOException {
        assertThat(simulated("found", Map.of("seeds", 100, "lines", 400, "fall", 0.05)))
                .isBetween(0.30, 0.60);
        assertThat(simulated("found", Map.of("seeds", 100, "lines", 400, "fall", 0.10)))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(simulated("found", Map.of("seeds", 100, "lines", 1200, "fall", 0.05)))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(simulated("found", Map.of("seeds", 100, "lines", 400, "fall", 0.05, "ratio", 0.98)))
                .isGreaterThanOrEqualTo(0.90);
    }

    private double simulated(String what, Map<String, ?> history) throws IOException {
        String script = new String(
                SiteMoversTest.class.getResourceAsStream("movers_simulation.js").readAllBytes(),
                StandardCharsets.UTF_8);
        return number(((Map<?, ?>) browser.driver().executeScript(script, history)).get(what));
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
            String where = (row.get(1).equals("customer") ? "customer_id" : row.get(1)) + " = '" + place + "'";
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

    /** Of the earliest whole period of 28 days, at most six. */
    private String firstDay() {
        return warehouse.value("select date '2026-05-04' - 28 * least(6, (date '2026-05-04' - min(period_date)) / 28) "
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
