package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** From a figure to its order lines, their file and line, and the rejected rows of that file. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteDrillTest {

    private static final String LINES = "select count(*) from analytics.fact_fulfillment as lines "
            + "inner join analytics.fact_contract_compliance as contracts using (order_line_id) "
            + "left join analytics.fact_misses as misses using (order_line_id) where ";

    @TempDir
    private Path downloads;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tile=line_otif&rows=missed&range=28&city=Austin | lines.fulfillment_state = 'assessed' and not lines.is_otif and lines.city = 'Austin' and lines.promise_date between '2026-05-04' and '2026-05-31'
            tile=line_on_time&rows=met&range=28&customer=C0003 | lines.is_on_time and lines.customer_id = 'C0003' and lines.promise_date between '2026-05-04' and '2026-05-31'
            tile=no_contract_rate&rows=met&range=91&carrier=DHL | not contracts.is_cancelled and not contracts.has_contract and lines.carrier = 'DHL' and lines.order_date between '2026-03-02' and '2026-05-31'
            tile=causes_in_lines&rows=short&range=28 | misses.cause = 'short' and lines.promise_date between '2026-05-04' and '2026-05-31'
            tile=lines_by_state&rows=not_due&range=28&city=Austin | lines.fulfillment_state = 'not_due' and lines.city = 'Austin'
            tile=backorder_value_by_age&rows=over+90+days&range=7 | lines.order_line_id in (select order_line_id from analytics.fact_backorders where age_bucket = 'over 90 days')
            tile=lines_by_state&rows=cancelled&range=all | lines.fulfillment_state = 'cancelled'
            tile=contract_violations_by_rule&rows=MOQ&range=all | contracts.is_under_moq
            tile=contract_violations_by_rule&rows=EXPIRED&range=91&city=Austin | not contracts.is_cancelled and contracts.contract_state = 'expired' and lines.city = 'Austin' and lines.order_date between '2026-03-02' and '2026-05-31'
            tile=undercharge&rows=met&range=all&city=Austin | contracts.undercharge_amount > 0 and lines.city = 'Austin'
            tile=backorder_value_by_age&rows=8+to+30+days&range=28&city=Austin | lines.order_line_id in (select order_line_id from analytics.fact_backorders where age_bucket = '8 to 30 days') and lines.city = 'Austin'
            tile=policy_gained&rows=one_day_later&range=all | lines.order_line_id in (select order_line_id from analytics.fact_policy_differences where policy_id = 'one_day_later' and difference = 'gained')
            tile=policy_not_judged&rows=one_day_later&range=28 | lines.promise_date between '2026-05-04' and '2026-05-31' and lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'one_day_later' and is_otif is null)
            tile=policy_otif&rows=first_shipment&range=all&city=Austin | lines.city = 'Austin' and lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'first_shipment' and is_otif)
            tile=policy_gained&rows=first_shipment&range=all&customer=C0003 | lines.customer_id = 'C0003' and lines.order_line_id in (select order_line_id from analytics.fact_policy_differences where policy_id = 'first_shipment' and difference = 'gained')
            """)
    void endsAtTheRightLines(String selection, String condition) {
        browser.go("#/lines?" + selection.strip());
        String size = String.format(Locale.ROOT, "%,d", Long.parseLong(warehouse.value(LINES + condition)));
        browser.waitFor("return document.querySelector('#line-count') !== null");
        assertThat(browser.text("#line-count")).startsWith(size.equals("1") ? "1 order line." : size + " order lines.");
        assertShownLinesAre(condition);
    }

    // The count of many lines is that of the figure, whatever lines stand below it.
    private void assertShownLinesAre(String condition) {
        List<String> shown = shownLines();
        assertThat(warehouse.value(
                        LINES + condition + " and lines.order_line_id in ('" + String.join("', '", shown) + "')"))
                .isEqualTo(String.valueOf(shown.size()));
    }

    private List<String> shownLines() {
        return browser.rows("Order lines").stream().map(row -> row.get(0)).toList();
    }

    @Test
    void followsACardToTheLinesThatItCounts() {
        browser.go("#/overview?range=all&city=Austin");
        String parts = browser.text("[data-kpi=line_otif] .parts");
        browser.find("[data-kpi=line_otif] .parts a").click();
        browser.waitFor("return document.querySelector('#line-count') !== null");
        assertThat(browser.text("#line-count"))
                .startsWith(parts.replaceFirst("^.* of ", "").replace(" lines", ""));
    }

    @Test
    void followsAWeekToTheLinesOfThatWeek() {
        browser.go("#/overview?range=91&city=Austin");
        browser.find("details summary").click();
        List<String> week = browser.rows("Line OTIF by week").get(3);
        browser.find("details tbody tr:nth-child(4) a").click();
        browser.waitFor("return document.querySelector('#line-count') !== null");
        assertThat(browser.text("#line-count")).startsWith(week.get(2) + " order line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gained under one_day_later | lines.order_line_id in (select order_line_id from analytics.fact_policy_differences where policy_id = 'one_day_later' and difference = 'gained')
            not judged under one_day_later | lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'one_day_later' and is_otif is null)
            on time under one_day_later | lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'one_day_later' and is_on_time)
            in full under first_shipment | lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'first_shipment' and is_in_full)
            otif under one_day_later | lines.order_line_id in (select order_line_id from analytics.int_order_lines_judged_by_policy where policy_id = 'one_day_later' and is_otif)
            """)
    void followsAFigureOfADefinitionToItsLines(String figure, String condition) {
        browser.go("#/definitions?range=all");
        WebElement link = browser.find("[aria-label*='" + figure + "']");
        String size = link.getDomAttribute("aria-label").replaceFirst(" line.*", "");
        link.click();
        browser.waitFor("return document.querySelector('#line-count') !== null");
        assertThat(browser.text("#line-count")).startsWith(size + " order line");
        assertShownLinesAre(condition);
    }

    @Test
    void followsAChargedPriceToTheContractRowThatSaysOtherwise() {
        browser.go("#/lines?tile=contract_violations_by_rule&rows=PRICE_OVER&range=all");
        String line = browser.rows("Order lines").get(0).get(0);
        browser.find("main tbody tr th button").click();
        browser.waitFor(
                "return [...document.querySelectorAll('dialog table')].some(one => one.caption.textContent === 'Contracts')");
        List<List<String>> applying = browser.rows("Contracts").stream()
                .filter(row -> row.get(7).equals("applies"))
                .toList();
        assertThat(applying).hasSize(1);
        assertThat(applying.get(0).subList(0, 2))
                .containsExactly(warehouse
                        .value(
                                "select contracts.source_file || ',' || contracts.source_line from analytics.dim_contracts as contracts "
                                        + "inner join analytics.fact_contract_compliance as lines using (customer_id, sku_id, agreed_price) "
                                        + "where lines.order_line_id = '" + line + "' and lines.order_date between "
                                        + "coalesce(contracts.effective_start_date, '0001-01-01') and coalesce(contracts.effective_end_date, '9999-12-31')")
                        .split(","));
        closeDialog();
    }

    @Test
    void showsMoreLinesAsTheyAreAskedFor() {
        browser.go("#/lines?tile=lines_by_state&rows=assessed&range=all");
        assertThat(browser.rows("Order lines")).hasSize(50);
        browser.find("main .below button").click();
        browser.waitFor("return document.querySelectorAll('main tbody tr').length === 100");
        assertThat(browser.rows("Order lines").stream().map(row -> row.get(0)).distinct())
                .hasSize(100);
    }

    @Test
    void followsALineToItsFileAndTheRejectedRowsOfThatFile() {
        browser.go("#/lines?rows=missed&range=all&city=Austin");
        String line = browser.rows("Order lines").get(0).get(0);
        browser.find("main tbody tr th button").click();
        // The contracts below may be there before the file is.
        browser.waitFor("return document.querySelector('dialog #source-file') !== null");
        assertThat(browser.text("#source-file") + ":" + browser.text("#source-line"))
                .isEqualTo(warehouse.value("select source_file || ':' || source_line from analytics.fact_fulfillment "
                        + "where order_line_id = '" + line + "'"));
        assertThat(browser.rows("Rejected rows").get(0)).element(4).isEqualTo(PublishedSite.REJECTED);
        assertThat(browser.rows("Rejected rows").get(0).get(1)).isEqualTo("qty_ordered");
        closeDialog();
    }

    // The browser tells that it is closed a moment later, and only then is it taken off the page.
    private void closeDialog() {
        browser.find("dialog button").click();
        browser.waitFor("return document.querySelector('dialog') === null");
    }

    @Test
    void downloadsAllLinesThatAreCountedAndNoFormula() throws IOException {
        browser.go("#/lines?rows=all&range=all&customer=C0002&tile=lines_by_state");
        Path file = browser.download(downloads, () -> {
            List<org.openqa.selenium.WebElement> buttons = browser.all("main button.csv");
            browser.driver().executeScript("arguments[0].click()", buttons.get(buttons.size() - 1));
        });
        List<String> lines = Files.readAllLines(file);
        assertThat(Files.readString(file)).endsWith("\r\n");
        assertThat(lines.size() - 1L)
                .isEqualTo(Long.parseLong(warehouse.value(
                        "select count(*) from analytics.fact_fulfillment where customer_id = 'C0002'")));
        assertThat(lines.get(0))
                .startsWith("order_line_id,order_id,city,customer_id,category,sku_id,carrier,warehouse,")
                .contains("source_file,source_line,load_id");
        assertThat(lines.get(1)).contains(",'=cmd(),").doesNotContain(",=");
    }

    @Test
    void disarmsAndQuotesCells() {
        assertThat(csv("['=1+1', '+A1', '-2+3', '@SUM(A1)', '\\t=1', '-0.5']").lines())
                .containsExactly("a", "'=1+1", "'+A1", "'-2+3", "'@SUM(A1)", "'\t=1", "-0.5");
        assertThat(csv("['a,b', 'say \"x\"', -3, null]").lines())
                .containsExactly("a", "\"a,b\"", "\"say \"\"x\"\"\"", "-3", "");
    }

    private String csv(String cells) {
        return (String) browser.driver()
                .executeScript("return INFULL.dom.csv([{title: 'a', value: row => row}], " + cells + ")");
    }

    @Test
    void showsWhatAModelReadsAndHowItWasChecked() {
        browser.go("#/catalog?node=fact_misses");
        assertThat(browser.text("main"))
                .contains("int_missed_lines_with_evidence", "One row per assessed order line that missed OTIF")
                .contains("not null fact misses order line id", "Duration");
        browser.driver()
                .findElement(By.cssSelector(".lineage a[aria-label='kpi_line_otif']"))
                .sendKeys(org.openqa.selenium.Keys.ENTER);
        browser.await("#/catalog?node=kpi_line_otif");
    }
}
