package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void backordersAndContractRulesEqualTheWarehouse() {
        browser.go("#/cost?range=all&city=Austin");
        assertThat(browser.rows("Backorder value by age").stream()
                        .map(row -> row.get(1).replace(",", ""))
                        .toList())
                .isEqualTo(List.of(
                        backorders("0 to 7 days"),
                        backorders("8 to 30 days"),
                        backorders("31 to 90 days"),
                        backorders("over 90 days")));
        assertThat(browser.rows("Contract rules broken").get(2).get(1).replace(",", ""))
                .isEqualTo(
                        warehouse.value(
                                "select count(*) from analytics.fact_contract_violations where rule = 'MOQ' and city = 'Austin'"));
    }

    private String backorders(String age) {
        return warehouse.value(
                "select round(coalesce(sum(backorder_amount), 0), 2) from analytics.fact_backorders where age_bucket = '"
                        + age + "' and city = 'Austin'");
    }
}
