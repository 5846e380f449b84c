package io.infull.site;

import static io.infull.site.Shown.percent;
import static io.infull.site.Shown.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures on screen are those of the warehouse, to the last unit. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteFiguresTest {

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
            range=all                                   | true
            range=28                                    | period_date between date '2026-05-04' and date '2026-05-31'
            range=custom&from=2026-01-10&to=2026-03-05  | period_date between date '2026-01-10' and date '2026-03-05'
            range=all&city=Austin                       | city = 'Austin'
            range=all&customer=C0003                    | customer_id = 'C0003'
            range=all&category=Cups                     | category = 'Cups'
            range=all&carrier=DHL                       | carrier = 'DHL'
            range=28&product=SKU0002                    | period_date between date '2026-05-04' and date '2026-05-31' and sku_id = 'SKU0002'
            range=all&warehouse=HOU1                    | warehouse = 'HOU1'
            range=all&product=SKU0002&warehouse=HOU1    | sku_id = 'SKU0002' and warehouse = 'HOU1'
            range=all&customer=C0003&product=SKU0002    | customer_id = 'C0003' and sku_id = 'SKU0002'
            range=all&city=Austin&carrier=UPS           | city = 'Austin' and carrier = 'UPS'
            range=28&customer=C0003&category=Cups       | period_date between date '2026-05-04' and date '2026-05-31' and customer_id = 'C0003' and category = 'Cups'
            range=91&city=Austin&category=Cups&carrier=FedEx | period_date between date '2026-03-02' and date '2026-05-31' and city = 'Austin' and category = 'Cups' and carrier = 'FedEx'
            """)
    void cardsEqualTheWarehouse(String selection, String condition) {
        browser.go("#/overview?" + selection.strip());
        boolean byLine =
                Stream.of("category", "carrier", "product", "warehouse").anyMatch(selection::contains);
        Map<String, String> expected = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, sum(numerator) as n, sum(denominator) as d from analytics.kpi_values where "
                                + condition + " group by kpi",
                        row -> expected.put(row.text("kpi"), row.decimal("n") + " " + row.decimal("d"))));
        if (byLine) {
            expected.keySet().removeIf(kpi -> kpi.startsWith("order_"));
        }
        expected.replaceAll((kpi, parts) -> {
            String[] both = parts.split(" ");
            return written(kpi, both[0]) + "/" + written(kpi, both[1]);
        });
        assertThat(cards()).isEqualTo(expected);
    }

    private static String written(String kpi, String number) {
        boolean isMoney = kpi.equals("overcharge") || kpi.equals("undercharge");
        BigDecimal exact = new BigDecimal(number);
        return isMoney
                ? String.format(Locale.ROOT, "%,.2f", exact.setScale(2, RoundingMode.HALF_UP))
                : String.format(Locale.ROOT, "%,d", exact.longValueExact());
    }

    private Map<String, String> cards() {
        Map<String, String> cards = new TreeMap<>();
        browser.all("[data-kpi]:not(.none)")
                .forEach(card -> cards.put(
                        card.getDomAttribute("data-kpi"),
                        card.findElement(org.openqa.selenium.By.className("parts"))
                                .getText()
                                .replaceFirst(" (?:of|on) ", "/")
                                .replaceFirst(" (?:lines|orders|pieces)$", "")));
        return cards;
    }

    @Test
    void valuesTargetsAndGapsAreThoseOfTheReport() {
        browser.go("#/overview?range=all");
        List<String> expected = new ArrayList<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, value, target, gap from analytics.kpi_targets where scope = 'overall' "
                                + "and kpi not in ('overcharge', 'undercharge') and value is not null order by kpi",
                        row -> expected.add(row.text("kpi") + " " + percent(row.decimal("value")) + " target "
                                + percent(row.decimal("target")).replace(".00 %", " %") + ", "
                                + points(row.decimal("gap")))));
        List<String> shown = browser.all("[data-kpi]").stream()
                .filter(card -> !card.getDomAttribute("data-kpi").endsWith("charge"))
                .filter(card -> !card.findElements(org.openqa.selenium.By.className("target"))
                        .isEmpty())
                .map(card -> card.getDomAttribute("data-kpi") + " "
                        + card.findElement(org.openqa.selenium.By.className("value"))
                                .getText() + " "
                        + card.findElement(org.openqa.selenium.By.className("target"))
                                .getText()
                                .replaceFirst("(?s)^.*?target", "target"))
                .sorted()
                .toList();
        assertThat(shown).isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void theChangeAgainstThePreviousPublicationIsTheDifferenceOfBoth() {
        browser.go("#/overview?range=all");
        BigDecimal before = new BigDecimal(PublishedSite.get().figuresBefore().get("line_otif"));
        BigDecimal now = new BigDecimal(warehouse.value(
                "select value from analytics.kpi_targets where scope = 'overall' and kpi = 'line_otif'"));
        assertThat(now).isNotEqualByComparingTo(before);
        assertThat(browser.text("[data-kpi=line_otif] [data-change='previous publication'] b"))
                .endsWith(points(now.subtract(before)));
    }

    @Test
    void ranksWithTheirOwnTargets() {
        browser.go("#/overview?range=all&kpi=order_otif&by=customer");
        List<String> expected = new ArrayList<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select scope_value, value, gap from analytics.kpi_targets where scope = 'customer' and kpi = 'order_otif' "
                                + "and denominator > 0 order by value, scope_value limit 12",
                        row -> expected.add(percent(row.decimal("value")) + " " + points(row.decimal("gap")))));
        List<String> shown = browser.rows("Order OTIF by customer").stream()
                .map(row -> row.get(1) + " " + row.get(2))
                .toList();
        assertThat(shown).hasSize(12).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            customer | range=all                          | true
            customer | range=28&city=Austin               | city = 'Austin' and period_date between date '2026-05-04' and date '2026-05-31'
            customer | range=all&carrier=UPS              | carrier = 'UPS'
            customer | range=all&category=Cups&city=Austin | category = 'Cups' and city = 'Austin'
            carrier  | range=all&customer=C0003           | customer_id = 'C0003'
            category | range=91&carrier=UPS               | carrier = 'UPS' and period_date between date '2026-03-02' and date '2026-05-31'
            city     | range=all                          | true
            product  | range=28                           | period_date between date '2026-05-04' and date '2026-05-31'
            product  | range=all&category=Cups            | category = 'Cups'
            product  | range=91&customer=C0003            | customer_id = 'C0003' and period_date between date '2026-03-02' and date '2026-05-31'
            product  | range=28&warehouse=HOU2            | warehouse = 'HOU2' and period_date between date '2026-05-04' and date '2026-05-31'
            customer | range=28&product=SKU0002           | sku_id = 'SKU0002' and period_date between date '2026-05-04' and date '2026-05-31'
            category | range=28&product=SKU0002           | sku_id = 'SKU0002' and period_date between date '2026-05-04' and date '2026-05-31'
            warehouse | range=all                         | true
            """)
    void ranksWhatIsSelected(String by, String selection, String condition) {
        browser.go("#/overview?" + selection.strip() + (by.equals("city") ? "" : "&by=" + by));
        browser.driver()
                .executeScript(
                        "const more = () => [...document.querySelectorAll('.below button')].find(one => !one.hidden "
                                + "&& one.textContent.startsWith('Show more')); while (more()) { more().click(); }");
        List<String> shown = browser.rows("Line OTIF by " + by).stream()
                .map(row -> row.get(0).replaceFirst("^.* \\((.*)\\)$", "$1") + " " + row.get(4) + "/" + row.get(5))
                .toList();
        String column = PublishedSite.column(by);
        List<String> expected = warehouse
                .database()
                .transaction(session -> session.list(
                        "select " + column + " as place, sum(numerator) as n, sum(denominator) as d from "
                                + "analytics.kpi_values where kpi = 'line_otif' and " + condition + " group by "
                                + column,
                        row -> String.format(
                                Locale.ROOT, "%s %,d/%,d", row.text("place"), row.number("n"), row.number("d"))));
        assertThat(expected).isNotEmpty();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void comparesTheSameLinesUnderEveryDefinition() {
        browser.go("#/definitions?range=all&city=Austin");
        List<String> expected = new ArrayList<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select policy_id, sum(otif_line_count) as o, sum(judged_line_count) as j, sum(gained_line_count) as g, "
                                + "sum(lost_line_count) as l, sum(line_count - judged_line_count) as u from analytics.fact_policy_comparison where city = 'Austin' "
                                + "and policy_id <> 'nexabrands' group by policy_id",
                        row -> expected.add(String.format(
                                Locale.ROOT,
                                "%s %,d of %,d %,d %,d %,d",
                                row.text("policy_id"),
                                row.number("o"),
                                row.number("j"),
                                row.number("g"),
                                row.number("l"),
                                row.number("u")))));
        assertThat(browser.rows("The same order lines under each definition").stream()
                        .map(row ->
                                row.get(0) + " " + row.get(6) + " " + row.get(8) + " " + row.get(9) + " " + row.get(10))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(browser.text("#left-out"))
                .startsWith("Not compared, as no order line here is of their pack or customer: nexabrands: ");
    }
}
