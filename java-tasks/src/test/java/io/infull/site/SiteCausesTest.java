package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Why lines missed and what it costs: the steps add up, and every amount is that of the warehouse. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteCausesTest {

    private TestWarehouse warehouse;
    private Browser browser;

    @BeforeAll
    void open() {
        warehouse = PublishedSite.get().warehouse();
        browser = PublishedSite.get().browse();
        browser.go("#/overview");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"lines, count(*)", "money, sum(order_amount)"})
    void theCausesAddUpExactly(String unit, String amount) {
        browser.go("#/why?range=all" + (unit.equals("money") ? "&unit=money" : ""));
        String title = unit.equals("money") ? "What the misses are worth" : "Why lines missed OTIF";
        List<List<String>> rows = browser.rows(title);
        List<BigDecimal> steps = rows.stream()
                .map(row -> new BigDecimal(row.get(1).replace(",", "").replace("\u2212", "-")))
                .toList();
        BigDecimal left = steps.get(steps.size() - 1);
        assertThat(steps.subList(0, steps.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(left);
        String assessed = "select " + amount + " from analytics.fact_fulfillment where fulfillment_state = 'assessed'";
        assertThat(steps.get(0)).isEqualByComparingTo(warehouse.value(assessed));
        assertThat(left).isEqualByComparingTo(warehouse.value(assessed + " and is_otif"));
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select causes.title, " + amount
                                + " as amount from analytics.fact_misses inner join analytics.ref_miss_causes as causes "
                                + "using (cause) group by causes.title",
                        row -> assertThat(rows).anySatisfy(shown -> {
                            assertThat(shown.get(0)).isEqualTo(row.text("title"));
                            assertThat(new BigDecimal(
                                            shown.get(1).replace(",", "").replace("\u2212", "")))
                                    .isEqualByComparingTo(row.decimal("amount"));
                        })));
    }

    /** Period by period: what lies there today is all that lies there, however old it is, and so is what is not due yet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            range=28                                   | true
            range=7&city=Austin                        | city = 'Austin'
            range=all&customer=C0003                   | customer_id = 'C0003'
            range=28&category=Cups                     | category = 'Cups'
            range=91&carrier=UPS                       | carrier = 'UPS'
            range=custom&from=2026-02-01&to=2026-02-07 | true
            range=7&city=Austin&category=Cups&carrier=not+shipped | city = 'Austin' and category = 'Cups' and carrier = 'not shipped'
            """)
    void stocksAreAsAtTheAsOfDateWhateverThePeriodIs(String selection, String condition) {
        browser.go("#/cost?" + selection.strip());
        assertThat(bars("Backorder value by age"))
                .isEqualTo(Stream.of("0 to 7 days", "8 to 30 days", "31 to 90 days", "over 90 days")
                        .map(age -> backorders(age, condition))
                        .toList());
        assertSaysOfWhichDay("Backorder value by age");
        browser.go("#/why?" + selection.strip());
        assertThat(bars("Order lines by state"))
                .isEqualTo(Stream.of(
                                "assessed",
                                "in_part",
                                "open",
                                "not_due",
                                "no_promise",
                                "cancelled",
                                "not_measurable",
                                "not_judged",
                                "nothing_ordered")
                        .map(state -> warehouse.value("select count(*) from analytics.fact_fulfillment where "
                                + "case when fulfillment_state = 'assessed' and fill_status = 'unknown' then 'in_part' "
                                + "else fulfillment_state end = '" + state + "' and " + condition))
                        .toList());
        assertSaysOfWhichDay("Order lines by state");
    }

    private List<String> bars(String title) {
        // An empty panel has no table, and all of its bars are nought.
        List<List<String>> rows = browser.all("table").stream()
                        .anyMatch(table -> title.equals(
                                table.findElement(By.tagName("caption")).getDomProperty("textContent")))
                ? browser.rows(title)
                : List.of();
        return rows.stream().map(row -> row.get(1).replace(",", "")).toList();
    }

    private void assertSaysOfWhichDay(String title) {
        assertThat(browser.text("section[aria-label='" + title + "'] .about"))
                .startsWith("As at 2026-05-31, whatever the period is. ");
    }

    @Test
    void mostOfTheBacklogIsOlderThanTheUsualPeriodAndLinesThatAreNotDueAreYounger() {
        browser.go("#/why");
        assertThat(bars("Order lines by state").get(3)).isNotEqualTo("0");
        assertThat(warehouse.value("select count(*) from analytics.fact_backorders where promise_date <= '2026-05-03'"))
                .isNotEqualTo("0");
    }

    @Test
    void contractRulesEqualTheWarehouse() {
        browser.go("#/cost?range=all&city=Austin");
        assertThat(browser.rows("Contract rules broken").get(2).get(1).replace(",", ""))
                .isEqualTo(
                        warehouse.value(
                                "select count(*) from analytics.fact_contract_violations where rule = 'MOQ' and city = 'Austin'"));
    }

    private String backorders(String age, String condition) {
        return warehouse.value("select round(coalesce(sum(backorder_amount), 0), 2) from analytics.fact_backorders "
                + "inner join (select order_line_id, customer_id, city, category, carrier from analytics.fact_fulfillment "
                + "where " + condition + ") as lines using (order_line_id) where age_bucket = '" + age + "'");
    }
}
