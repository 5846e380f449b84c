package io.infull.site;

import static io.infull.site.Shown.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;

/** What rows that are not counted could change is said by pages and warehouse alike. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteRangesTest {

    private TestWarehouse warehouse;
    private Browser browser;

    @BeforeAll
    void open() {
        warehouse = PublishedSite.get().warehouse();
        browser = PublishedSite.get().browse();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aRejectedLineGivesAPossibleRange() {
        browser.go("#/overview?range=all");
        BigDecimal met = sum("numerator");
        BigDecimal all = sum("denominator");
        BigDecimal more = all.add(BigDecimal.ONE);
        assertThat(browser.text("[data-kpi=line_otif] .possible"))
                .isEqualTo("possible " + percent(met.subtract(BigDecimal.ONE).divide(all, 12, RoundingMode.HALF_UP))
                        + " to " + percent(met.add(BigDecimal.ONE).divide(more, 12, RoundingMode.HALF_UP)));
        assertThat(browser.text("[data-kpi=overcharge] .possible")).isEqualTo("not bounded: 1 row not counted");
    }

    @Test
    void possibleRangesOfAllAreThoseOfTheReport() {
        browser.go("#/overview?range=all");
        Map<String, String> expected = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, low, high, why_unbounded from analytics.fact_kpi_ranges",
                        row -> expected.put(
                                row.text("kpi"),
                                row.text("why_unbounded") == null
                                        ? "possible " + percent(row.decimal("low")) + " to "
                                                + percent(row.decimal("high"))
                                        : "not bounded: " + row.text("why_unbounded"))));
        Map<String, String> shown = new TreeMap<>();
        browser.all("[data-kpi]:has(.possible)")
                .forEach(card -> shown.put(
                        card.getDomAttribute("data-kpi"),
                        card.findElement(By.className("possible")).getText()));
        assertThat(expected).hasSizeGreaterThan(5);
        // They share a card with lines in full.
        expected.keySet().removeAll(List.of("backorder_rate", "line_fill_rate"));
        assertThat(shown).isEqualTo(expected);
    }

    private BigDecimal sum(String column) {
        return new BigDecimal(
                warehouse.value("select sum(" + column + ") from analytics.kpi_values where kpi = 'line_otif'"));
    }
}
