package io.infull.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.db.NamedSql;
import io.infull.error.BadConfiguration;
import io.infull.error.WrongUsage;
import io.infull.project.kpi.Dimension;
import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures by a dimension that kpi_targets has no rows of, summed when the report is asked for. */
class ReportByDimensionTest {

    private static final String FIGURES =
            "kpi, scope_value, numerator, denominator, value, target, gap, plain_target, is_met";

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;

    @BeforeAll
    static void publish() {
        warehouse = TestServer.get().createWarehouse();
        run("generate", "--lines", 3_000, "--landing", folder);
        run("load", "--landing", folder);
        run("transform", "--as-of", "2026-05-31");
        run("test");
        run("publish");
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource({"city, city", "customer, customer_id"})
    void sumsToTheFiguresThatAreKept(String scope, String column) {
        String summed = "select " + FIGURES + " from (" + sql(scope, column) + ") as summed where denominator <> 0";
        String kept =
                "select " + FIGURES + " from analytics.kpi_targets where denominator <> 0 and scope = '" + scope + "'";
        assertThat(count(kept)).isGreaterThan(50);
        assertThat(count("(" + summed + ") except (" + kept + ")"))
                .as("only summed")
                .isZero();
        assertThat(count("(" + kept + ") except (" + summed + ")"))
                .as("only kept")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"carrier, carrier", "WAREHOUSE, warehouse", "category, category", "product, sku_id"})
    void reportsTheFiguresOfEachValue(String dimension, String column) {
        Map<String, String> expected = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select " + column + " as value, count(*) filter (where is_otif) || ' of ' || count(*) as otif "
                                + "from analytics.fact_fulfillment where fulfillment_state = 'assessed' "
                                + "and missing_column is null group by " + column,
                        row -> expected.put(row.text("value"), row.text("otif"))));
        Map<String, String> reported = new TreeMap<>();
        report(dimension).get("kpis").forEach(figure -> {
            if (figure.get("kpi").asString().equals("line_otif")) {
                reported.put(
                        figure.get("scope_value").asString(),
                        figure.get("numerator").asString() + " of "
                                + figure.get("denominator").asString());
            }
        });
        assertThat(reported).isEqualTo(expected).hasSizeGreaterThan(2);
    }

    @Test
    void saysWhichKpisDoNotHaveTheDimension() {
        List<String> left = new ArrayList<>();
        report("carrier").get("kpis").forEach(figure -> {
            if (figure.get("reason").asString("").startsWith("not counted by carrier")) {
                assertThat(figure.get("value").isNull()).isTrue();
                assertThat(figure.get("target_met").isNull()).isTrue();
                left.add(figure.get("kpi").asString());
            }
        });
        assertThat(left).contains("order_otif").doesNotContain("line_otif");
        assertThat(run("report", "--by", "carrier").output())
                .contains("not counted by carrier: the lines of an order can have several");
    }

    @Test
    void namesTheDimensionsWhenThereIsNoSuchOne() {
        assertThatThrownBy(() -> Breakdown.named("planet", TestServer.SQL_DIR))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("Invalid --by 'planet': expected overall or a dimension of "
                        + TestServer.SQL_DIR.resolve("dimensions.yml")
                        + ". Known breakdowns: [carrier, category, city, customer, overall, product, warehouse]");
        assertThat(CommandRun.of(warehouse.variables(), "report", "--by", "planet")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void saysWhereAProjectWasExpected() {
        assertThatThrownBy(() -> Breakdown.named("city", folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot report by 'city': expected dimensions.yml of the SQL project in "
                        + folder.toAbsolutePath() + " but it is not there. Set INFULL_SQL_DIR or --sql-dir");
        assertThat(Breakdown.named("Overall", folder)).isEqualTo(Breakdown.OVERALL);
    }

    @Test
    void saysWhatToDoWhenThePublicationWasMadeWithoutTheDimension() {
        Breakdown region = new Breakdown(
                "region", Optional.of(new Dimension("region", "region_id", null, null, null, null, null)));
        assertThatThrownBy(() -> new Reporter(warehouse.database()).read(region))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("Cannot report by region: publication 1 was made without it. Expected column "
                        + "region_id in analytics.kpi_values, found [kpi, period_date, city, customer_id, ")
                .hasMessageEndingWith("]. Run transform, test and publish first");
    }

    private static JsonNode report(String dimension) {
        CommandRun run = run("report", "--by", dimension, "--format", "json");
        return JsonMapper.shared().readTree(run.output());
    }

    private static String sql(String scope, String column) {
        return NamedSql.read(FigureReader.class, "sum_kpis_by_dimension")
                .piece("scope", "'" + scope + "'")
                .piece("dimension", column)
                .text();
    }

    private static long count(String sql) {
        return warehouse
                .database()
                .transaction(session -> session.one(
                        "select count(*) as rows from (" + sql + ") as counted", row -> row.number("rows")));
    }

    private static CommandRun run(Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }
}
