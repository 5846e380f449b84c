package io.infull.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.Main;
import io.infull.cli.Environment;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ReportCommandTest {

    private static final String POLICY = "default: all required quantity shipped by the first promised ship date";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsEveryKpiBesideItsTargetAndWhereItComesFrom(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        assertThat(report(warehouse)).isZero();
        assertThat(text().lines())
                .containsExactly(
                        "KPI             Grain  Numerator  Denominator    Value   Target        Gap  Met",
                        "--------------  -----  ---------  -----------  -------  -------  ---------  "
                                + "---------------------------------------------------",
                        "Lines in full   line           –            –        –                      "
                                + "not measurable: qty_ordered is not in these exports",
                        "Line OTIF       line         370          754  49.07 %  90.00 %  -40.93 pp  no",
                        "Line fill rate  line           9           10  90.00 %  90.00 %   +0.00 pp  yes",
                        "Backorder rate  line       1,234      123,456   1.00 %   5.00 %   -4.00 pp  yes",
                        "Overcharge      line      820.40    64,535.50   820.40     0.00    +820.40  no",
                        "no_lines                       0            0",
                        "",
                        "Publication    1 as of 2026-05-31, seen since 2026-06-01 02:10:11 UTC, run run-1",
                        "Checks         2 passed, 1 warned",
                        "Rejected rows  4",
                        "Order lines    2 assessed, 1 cancelled",
                        "Not mature     1,239 order lines, the last on 2026-06-07",
                        "Not known yet  4 sales_orders, 1 shipments: rows dated after the as-of date",
                        "Contracts      2 lines below minimum quantity, overcharge 820.40, undercharge 1,626.95",
                        "Range          Line OTIF: possible 45.67 % to 56.78 %",
                        "               Overcharge: not bounded: 3 rows not counted",
                        "Policies       Line OTIF, Backorder rate: default: all required quantity shipped by the first "
                                + "promised ship date",
                        "               Line fill rate: other: first shipment by the requested date",
                        "Targets        Line OTIF: agreed with 2 customers, weighted by lines",
                        "               Line fill rate, Backorder rate, Overcharge: kpi_targets.csv",
                        "In part        Line fill rate, not measurable in part: qty_ordered is missing in 2 of 12 lines");
    }

    @Test
    void breaksTheFiguresDownByCity(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        assertThat(report(warehouse, "--by", "city")).isZero();
        assertThat(text().lines())
                .contains("Line OTIF  line   Oslo                                1            2   50.00 %  90.00 %  "
                        + "-40.00 pp  no")
                .noneMatch(line -> line.startsWith("Overcharge"));
    }

    @Test
    void showsThePlainMeanOfTheTargetsOnRequest(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        assertThat(report(warehouse, "--plain-targets")).isZero();
        assertThat(text().lines())
                .contains(
                        "KPI             Grain  Numerator  Denominator    Value   Target  Plain target        Gap  Met",
                        "Line OTIF       line         370          754  49.07 %  90.00 %       85.00 %  -40.93 pp  no",
                        "Backorder rate  line       1,234      123,456   1.00 %   5.00 %        5.00 %   -4.00 pp  yes");
    }

    @Test
    void breaksLongNotesIntoLinesAndNamesAFewOfTheFigures(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        warehouse.execute("update analytics.kpi_targets set policy = 'a: ' || repeat('four ', 40) "
                + "where kpi <> 'overcharge' and numerator > 0 or kpi = 'no_lines'");
        assertThat(report(warehouse)).isZero();
        assertThat(text().lines()
                        .dropWhile(line -> !line.startsWith("Policies"))
                        .limit(3))
                .containsExactly(
                        "Policies       a: " + "four ".repeat(20).strip(),
                        "               " + "four ".repeat(20).strip(),
                        "Targets        Line OTIF: agreed with 2 customers, weighted by lines");

        warehouse.execute("update analytics.kpi_targets set policy = 'other' where kpi = 'overcharge'");
        printed.reset();
        assertThat(report(warehouse)).isZero();
        assertThat(text().lines())
                .anyMatch(line ->
                        line.startsWith("Policies       Line OTIF, Line fill rate, Backorder rate and 1 more: a: four"))
                .contains("               Overcharge: other");
    }

    @Test
    void reportsPublicationsOfEarlierReleases(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        warehouse.execute("alter table analytics.kpi_targets drop reason, drop policy, drop plain_target, "
                + "drop target_source, drop is_met");
        assertThat(report(warehouse)).isZero();
        assertThat(text().lines())
                .contains("Line OTIF       line         370          754  49.07 %  90.00 %  -40.93 pp")
                .noneMatch(line -> line.startsWith("Policies"));
    }

    @Test
    void writesCsvThatNoSpreadsheetRuns(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        assertThat(report(warehouse, "--by", "city", "--format", "csv")).isZero();
        assertThat(text())
                .isEqualTo(
                        "kpi,title,grain,unit,scope,scope_value,numerator,denominator,value,target,gap,publication,as_of,reason,"
                                + "policy,target_source,plain_target,target_met,possible_low,possible_high,not_bounded\r\n"
                                + "line_otif,Line OTIF,line,ratio,city,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",2,2,1,0.9,0.1,1,"
                                + "2026-05-31,," + POLICY + ",kpi_targets.csv,,yes,,,\r\n"
                                + "line_otif,Line OTIF,line,ratio,city,Oslo,1,2,0.5,0.9,-0.4,1,2026-05-31,," + POLICY
                                + ",kpi_targets.csv,,no,,,\r\n");
    }

    @Test
    void writesJsonWithExactFigures(TestWarehouse warehouse) {
        PublishedKpis.in(warehouse);
        assertThat(report(warehouse, "--format", "json")).isZero();
        JsonNode page = JsonMapper.shared().readTree(text());
        assertThat(page.propertyNames())
                .containsExactly(
                        "publication",
                        "by",
                        "kpis",
                        "lines_by_state",
                        "maturing_lines",
                        "rows_after_as_of",
                        "contracts");
        assertThat(page.get("by").asString()).isEqualTo("overall");
        assertThat(page.get("publication").get("as_of").asString()).isEqualTo("2026-05-31");
        assertThat(page.get("publication").get("published_at").asString()).isEqualTo("2026-06-01T02:10:11Z");
        assertThat(page.get("kpis").get(0).get("value").isNull()).isTrue();
        assertThat(page.get("kpis").get(0).get("target_met").isNull()).isTrue();
        assertThat(page.get("kpis").get(0).get("reason").asString())
                .isEqualTo("not measurable: qty_ordered is not in these exports");
        assertThat(page.get("kpis").get(1).get("value").decimalValue()).isEqualByComparingTo("0.49071618");
        assertThat(page.get("kpis").get(1).get("target_met").asBoolean()).isFalse();
        assertThat(page.get("kpis").get(1).get("reason").isNull()).isTrue();
        assertThat(page.get("kpis").get(1).get("policy").asString()).isEqualTo(POLICY);
        assertThat(page.get("kpis").get(1).get("target_source").asString())
                .isEqualTo("agreed with 2 customers, weighted by lines");
        assertThat(page.get("kpis").get(1).get("plain_target").decimalValue()).isEqualByComparingTo("0.85");
        assertThat(page.get("kpis").get(1).get("possible_low").decimalValue()).isEqualByComparingTo("0.4567");
        assertThat(page.get("kpis").get(1).get("not_bounded").isNull()).isTrue();
        assertThat(page.get("kpis").get(4).get("not_bounded").asString()).isEqualTo("3 rows not counted");
        assertThat(page.get("kpis").get(5).get("value").isNull()).isTrue();
        assertThat(page.get("lines_by_state").get("cancelled").asLong()).isEqualTo(1);
        assertThat(page.get("maturing_lines").get("2026-06-07").asLong()).isEqualTo(1234);
        assertThat(page.get("rows_after_as_of").get("sales_orders").asLong()).isEqualTo(4);
        assertThat(page.get("contracts").get("undercharge").decimalValue()).isEqualByComparingTo("1626.95");
    }

    @Test
    void saysThatNothingWasPublished(TestWarehouse warehouse) {
        assertThat(report(warehouse)).isEqualTo(66);
        assertThat(text()).isEmpty();
    }

    @Test
    void saysThatTheDatabaseIsNoWarehouse() {
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase()) {
            assertThat(report(empty)).isEqualTo(66);
        }
    }

    @Test
    void refusesAnUnknownBreakdown(TestWarehouse warehouse) {
        assertThat(report(warehouse, "--by", "planet")).isEqualTo(2);
    }

    private int report(TestWarehouse warehouse, String... options) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] arguments = new String[options.length + 1];
        arguments[0] = "report";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Main.createCommandLine(new Environment(warehouse.variables(), Clock.systemUTC(), out))
                .execute(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
