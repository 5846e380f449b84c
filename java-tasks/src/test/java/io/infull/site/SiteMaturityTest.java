package io.infull.site;

import static io.infull.site.Shown.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Young periods are compared with older ones as these were at the same age, and are shown as not mature. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteMaturityTest {

    /** What is not mature of a chart is filled with a pattern, which is seen without colours, too. */
    private static final String HATCHED = ".chart path[fill^=url]";

    private TestWarehouse warehouse;
    private Browser browser;

    @BeforeAll
    void open() {
        warehouse = PublishedSite.get().warehouse();
        browser = browse(PublishedSite.get());
        browser.go("#/overview");
    }

    Browser browse(PublishedSite site) {
        return site.browse();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Each with the days of both periods, and the day on which the older one was as old as the newer one is now. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            range=28                                   | 2026-05-04 | 2026-05-31 | 2026-04-06 | 2026-05-03 | 2026-05-03 | true
            range=7                                    | 2026-05-25 | 2026-05-31 | 2026-05-18 | 2026-05-24 | 2026-05-24 | true
            range=custom&from=2026-05-14&to=2026-05-27 | 2026-05-14 | 2026-05-27 | 2026-04-30 | 2026-05-13 | 2026-05-17 | true
            range=28&city=Austin                       | 2026-05-04 | 2026-05-31 | 2026-04-06 | 2026-05-03 | 2026-05-03 | city = 'Austin'
            range=28&customer=C0003                    | 2026-05-04 | 2026-05-31 | 2026-04-06 | 2026-05-03 | 2026-05-03 | customer_id = 'C0003'
            range=28&category=Cups                     | 2026-05-04 | 2026-05-31 | 2026-04-06 | 2026-05-03 | 2026-05-03 | category = 'Cups'
            """)
    void comparesWithThePeriodBeforeAtTheSameAge(
            String selection,
            String from,
            String to,
            String fromBefore,
            String toBefore,
            String asAt,
            String condition) {
        browser.go("#/overview?" + selection.strip());
        Map<String, BigDecimal> now = valuesOf(from, to, "9999-12-31", condition);
        Map<String, BigDecimal> before = valuesOf(fromBefore, toBefore, asAt, condition);
        for (WebElement card : browser.all(".card:not(.none)")) {
            String kpi = card.getDomAttribute("data-kpi");
            if (!kpi.endsWith("charge") && now.containsKey(kpi) && before.containsKey(kpi)) {
                assertThat(card.findElement(By.cssSelector("[data-change='previous period'] b"))
                                .getText())
                        .as(kpi)
                        .endsWith(points(now.get(kpi).subtract(before.get(kpi))));
            }
        }
        // A single customer may have had nothing that came late.
        if (!condition.contains("customer_id")) {
            assertThat(before).isNotEqualTo(valuesOf(fromBefore, toBefore, "9999-12-31", condition));
        }
    }

    /** By KPI: what is counted of these days, as it was on a day. */
    private Map<String, BigDecimal> valuesOf(String from, String to, String asAt, String condition) {
        Map<String, BigDecimal> values = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, sum(numerator) / nullif(sum(denominator), 0) as value from ("
                                + "select kpi, period_date, customer_id, city, category, numerator, denominator "
                                + "from analytics.kpi_values union all "
                                + "select kpi, period_date, customer_id, city, category, -numerator, -denominator "
                                + "from analytics.fact_late_counts where judged_date > '" + asAt
                                + "') as counted where period_date between '" + from + "' and '" + to + "' and "
                                + condition + " group by kpi having sum(denominator) <> 0",
                        row -> values.put(row.text("kpi"), row.decimal("value"))));
        return values;
    }

    @Test
    void ranksWithTheirChangeAtTheSameAge() {
        browser.go("#/overview?range=7&kpi=line_in_full&by=customer");
        List<String> expected = warehouse
                .database()
                .transaction(session -> session.list(
                        "select customer_id, n / d - before_n / before_d as change from ("
                                + "select customer_id, sum(numerator) as n, sum(denominator) as d from analytics.kpi_values "
                                + "where kpi = 'line_in_full' and period_date between '2026-05-25' and '2026-05-31' group by 1) as now "
                                + "inner join (select customer_id, sum(numerator) as before_n, sum(denominator) as before_d from ("
                                + "select customer_id, kpi, period_date, numerator, denominator from analytics.kpi_values union all "
                                + "select customer_id, kpi, period_date, -numerator, -denominator from analytics.fact_late_counts "
                                + "where judged_date > '2026-05-24') as counted "
                                + "where kpi = 'line_in_full' and period_date between '2026-05-18' and '2026-05-24' group by 1) "
                                + "as before using (customer_id)",
                        row -> row.text("customer_id") + " " + points(row.decimal("change"))));
        List<String> shown = browser.rows("Lines in full by customer").stream()
                .filter(row -> !row.get(3).equals("\u2013"))
                .map(row -> row.get(0).replaceFirst("(?s)^.* \\((.*)\\)$", "$1") + " " + row.get(3))
                .toList();
        assertThat(shown).isNotEmpty().isSubsetOf(expected);
    }

    @Test
    void saysWhatIsNotMatureYet() {
        browser.go("#/overview?range=28&kpi=line_in_full&grain=day");
        assertThat(browser.text("[data-kpi=line_in_full] .grace")).isEqualTo("not mature: 7 of 7 days of grace left");
        assertThat(browser.text("[data-kpi=line_in_full] [data-change='previous period']"))
                .endsWith("vs. before, same age");
        assertThat(browser.all("[data-kpi=no_contract_rate] .grace")).isEmpty();
        assertThat(browser.text("[data-kpi=no_contract_rate] [data-change='previous period']"))
                .endsWith("vs. before");
        assertThat(browser.text(".young"))
                .startsWith("Hatched, as late shipments still change it: ")
                .contains("2026-05-31, 7 of 7 days of grace left");
        assertThat(browser.all(HATCHED)).isNotEmpty();
        assertThat(browser.all("[data-kpi=line_in_full] .spark-hatch")).hasSize(1);
        assertThat(browser.all("[data-kpi=no_contract_rate] .spark-hatch")).isEmpty();
        browser.find("details summary").click();
        List<String> grace = browser.rows("Lines in full by day").stream()
                .filter(row -> row.get(0).compareTo("2026-05-22") >= 0)
                .map(row -> row.get(0) + " " + row.get(5))
                .toList();
        assertThat(grace)
                .contains(
                        "2026-05-24 mature",
                        "2026-05-25 1 of 7 days of grace left",
                        "2026-05-27 3 of 7 days of grace left");
        browser.go("#/overview?range=custom&from=2026-03-01&to=2026-03-31&kpi=line_in_full");
        assertThat(browser.all(".grace")).isEmpty();
        assertThat(browser.all(".young")).isEmpty();
        assertThat(browser.all(".spark-hatch")).isEmpty();
        assertThat(browser.all(HATCHED)).isEmpty();
    }
}
