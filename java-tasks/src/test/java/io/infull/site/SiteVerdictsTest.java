package io.infull.site;

import static io.infull.site.Shown.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Row;
import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a target is met, by how much it is missed and where it comes from is the same on the pages as in warehouse and report: of customers that are on their
 * target, one unit of its last decimal beside it, and anywhere.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SiteVerdictsTest {

    /** KPIs at order grain; nobody wrote down damages and papers. */
    private static final String MEASURED = "order_(on_time|in_full|otif)";

    private static final int CUSTOMERS = 120;
    private static final int MOST_ORDERS = 7;
    /** Of a target in percent: a unit of it is less than what floating point can tell of a sum. */
    private static final int DECIMALS = 11;

    private TestWarehouse warehouse;
    private Browser browser;

    @BeforeAll
    void publish() throws IOException {
        warehouse = TestServer.get().createWarehouse();
        Random random = new Random(12);
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            insert("C" + customer, customer % 4, random);
        }
        // 22,358.055 above the price agreed
        warehouse.execute(
                "insert into raw.contracts (customer_id, sku_id, agreed_price, moq) values ('C1', 'A', 10, 1)");
        warehouse.execute("update raw.sales_orders set unit_price = 22368.055 where order_id = 'C1-1'");
        Path folder = Files.createTempDirectory("infull-verdicts");
        run("transform", "--as-of", "2026-05-31");
        run("test");
        run("publish");
        run("report", "--site", folder);
        browser = Browser.on(folder).go("#/overview?range=all");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        warehouse.close();
    }

    private CommandRun run(Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    /** Some orders of one line, of which some are on time, and what was agreed: on that share, a unit beside it, or anywhere. */
    private void insert(String customer, int kind, Random random) {
        int orders = 1 + random.nextInt(MOST_ORDERS);
        int onTime = random.nextInt(orders + 1);
        BigDecimal share =
                BigDecimal.valueOf(100L * onTime).divide(BigDecimal.valueOf(orders), DECIMALS, RoundingMode.DOWN);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(DECIMALS);
        BigDecimal agreed = List.of(
                        share,
                        share.add(unit),
                        share.subtract(unit).max(BigDecimal.ZERO),
                        new BigDecimal(random.nextInt(10_000)).movePointLeft(2))
                .get(kind);
        // some have agreed nothing: the target of everybody is theirs
        String agrees = random.nextInt(12) == 0 ? "false" : "true";
        warehouse.execute("insert into raw.customer_targets (customer_id, on_time_target_percent, "
                + "in_full_target_percent, otif_target_percent) select '" + customer + "', " + agreed + ", 100, "
                + agreed.setScale(1, RoundingMode.HALF_UP) + " where " + agrees);
        warehouse.execute("insert into raw.customers (customer_id, city) values ('" + customer + "', 'City "
                + customer.length() + "')");
        warehouse.execute("insert into raw.sales_orders (order_id, customer_id, sku_id, order_date, qty_ordered, "
                + "unit_price, promised_ship_date) select '" + customer + "-' || n, '" + customer
                + "', 'A', date '2026-05-01', 1, 10, date '2026-05-05' from generate_series(1, " + orders + ") as n");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped) select '"
                + customer + "-' || n, '" + customer + "-' || n, 'A', date '2026-05-05' + cast(n > " + onTime
                + " as integer), 1 from generate_series(1, " + orders + ") as n");
    }

    @ParameterizedTest
    @CsvSource({"overall, ''", "city, city", "customer, customer"})
    void areThoseOfTheReport(String scope, String by) {
        JsonNode report = JsonMapper.shared()
                .readTree(run("report", "--by", scope, "--format", "json").output());
        Map<String, String> reported = new TreeMap<>();
        report.get("kpis").forEach(figure -> {
            if (figure.get("kpi").asString().matches(MEASURED)) {
                reported.put(
                        figure.get("kpi").asString() + " "
                                + figure.get("scope_value").asString(),
                        figure.get("target_met").asString() + " "
                                + points(figure.get("gap").decimalValue()));
            }
        });
        Map<String, String> decided = warehouse(
                scope,
                row -> row.text("is_met").replace("t", "true").replace("f", "false") + " "
                        + points(row.decimal("gap")));
        assertThat(decided).hasSizeGreaterThanOrEqualTo(3);
        Map<String, String> shown =
                shown(by, "figure.isMet + ' ' + INFULL.format.points(figure.gap).replace('\\u00a0', ' ')");
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(decided);
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(reported);
    }

    @ParameterizedTest
    @CsvSource({"overall, ''", "city, city", "customer, customer"})
    void targetsComeFromWhereTheWarehouseSays(String scope, String by) {
        assertThat(shown(by, "INFULL.targets.targetColumn(tile, () => filters).value(figure)"))
                .containsExactlyInAnyOrderEntriesOf(warehouse(scope, row -> row.text("target_source")
                        .replaceFirst("; kpi_targets.csv for .*", "; kpi_targets.csv for the others")));
    }

    @ParameterizedTest
    @CsvSource({"overall, ''", "city, city"})
    void thePlainMeanIsThatOfTheWarehouse(String scope, String by) {
        browser.go("#/overview?range=all&mean=plain");
        assertThat(shown(by, "aim === undefined ? '-' : INFULL.format.number(aim, 12, 12)"))
                .containsExactlyInAnyOrderEntriesOf(warehouse(
                        scope,
                        row -> row.text("plain_target") == null
                                ? "-"
                                : row.decimal("plain_target")
                                        .setScale(12, RoundingMode.HALF_UP)
                                        .toPlainString()));
        browser.go("#/overview?range=all");
    }

    /** By KPI and place, what the warehouse knows of KPIs at order grain. */
    private Map<String, String> warehouse(String scope, Function<Row, String> read) {
        Map<String, String> known = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select * from analytics.kpi_targets where scope = '" + scope + "' and kpi ~ '^" + MEASURED
                                + "$'",
                        row -> known.put(row.text("kpi") + " " + row.text("scope_value"), read.apply(row))));
        return known;
    }

    /** The same on the pages: an expression over a tile, its filters, its figure and the plain mean that is meant. */
    private Map<String, String> shown(String by, String expression) {
        @SuppressWarnings("unchecked")
        List<List<String>> figures = (List<List<String>>) browser.driver()
                .executeAsyncScript(
                        "const [by, done] = arguments; const data = INFULL.data; const range = { from: null, to: null };"
                                + "const tiles = data.site.tiles.filter(tile => tile.kpi.match(/^" + MEASURED + "$/));"
                                + "data.query({ range, by: by || null }).then(groups => Promise.all("
                                + "tiles.flatMap(tile => [...groups].map(async ([place, sums]) => {"
                                + "const filters = by ? { [by]: place } : {}; const figure = data.figure(tile, sums);"
                                + "const aim = await INFULL.targets.aimOf(tile, range, filters);"
                                + "return [tile.kpi + ' ' + place, " + expression + "]; })))).then(done)",
                        by);
        Map<String, String> shown = new TreeMap<>();
        figures.forEach(figure -> shown.put(figure.get(0), figure.get(1)));
        return shown;
    }

    @Test
    void casesLieOnTheirTargetsAndBesideThem() {
        String nearest =
                "select count(*) from analytics.kpi_targets where kpi = 'order_on_time' and scope = 'customer' and ";
        assertThat(Integer.parseInt(warehouse.value(nearest + "gap = 0"))).isGreaterThan(10);
        assertThat(Integer.parseInt(warehouse.value(nearest + "gap < 0 and gap > -1e-12")))
                .isGreaterThan(10);
        assertThat(Integer.parseInt(warehouse.value(nearest + "gap > 0 and gap < 1e-12")))
                .isGreaterThan(10);
    }

    @Test
    void theGapIsRoundedLikeTheTermsBesideIt() {
        assertThat(browser.text("[data-kpi=overcharge] .value")).isEqualTo("22,358.06");
        assertThat(browser.text("[data-kpi=overcharge] .target")).contains("target 0.00", "+22,358.06");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22358.055   | 2 | 2 | 22,358.06
            -22358.055  | 2 | 2 | \u221222,358.05
            -22358.0551 | 2 | 2 | \u221222,358.06
            22358.05499 | 2 | 2 | 22,358.05
            1.005       | 2 | 2 | 1.01
            0.004       | 2 | 2 | 0.00
            -0.004      | 2 | 2 | 0.00
            1234567.5   | 0 | 0 | 1,234,568
            12.3        | 0 | 3 | 12.3
            12          | 0 | 3 | 12
            999.9995    | 0 | 3 | 1,000
            1e-7        | 2 | 2 | 0.00
            1.5e+21     | 0 | 0 | 1,500,000,000,000,000,000,000
            """)
    void roundsHalfUpOnTheDecimalsOfANumber(String number, int least, int most, String written) {
        String script = "return INFULL.format.number(arguments[0], arguments[1], arguments[2])";
        assertThat(browser.driver().executeScript(script, number, least, most)).isEqualTo(written);
        assertThat(browser.driver()
                        .executeScript(script.replace("arguments[0]", "Number(arguments[0])"), number, least, most))
                .isEqualTo(written);
    }

    @Test
    void aGapThatIsRoundedToNoughtHasNoSign() {
        List<Object> written = new ArrayList<>();
        for (double ratio : new double[] {0.00004, -0.00004, 0.00005, -0.00005, -0.000051}) {
            written.add(browser.driver()
                    .executeScript("return INFULL.format.points(arguments[0]).replace('\\u00a0', ' ')", ratio));
        }
        assertThat(written).containsExactly("0.00 pp", "0.00 pp", "+0.01 pp", "0.00 pp", "\u22120.01 pp");
    }
}
