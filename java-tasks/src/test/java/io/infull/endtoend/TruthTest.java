package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generator keeps its own books; the pipeline has to arrive at the same figures from the files alone. */
@DatabaseTest
class TruthTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    @Test
    void thePipelineGivesExactlyTheFiguresOfTheTruthFile(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 20_000);
        CommandRun run =
                CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonNode truth = JSON.readTree(folder.resolve("truth.json"));

        assertThat(published(warehouse, "'overall'")).isEqualTo(figures("overall", truth.get("kpis")));
        Map<String, String> byCustomer = new TreeMap<>();
        truth.get("customers")
                .propertyStream()
                .forEach(customer -> byCustomer.putAll(
                        figures(customer.getKey(), customer.getValue().get("kpis"))));
        byCustomer.values().removeIf("0/0"::equals);
        assertThat(published(warehouse, "customer_id")).isEqualTo(byCustomer);
    }

    @Test
    void thePipelineFindsTheViolationsOfTheTruthFile(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 20_000);
        CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        JsonNode truth = JSON.readTree(folder.resolve("truth.json"));

        Map<String, String> expected = new TreeMap<>();
        truth.get("violations")
                .propertyStream()
                .forEach(rule -> expected.put(
                        rule.getKey(),
                        rule.getValue().get("count").asString() + " "
                                + plain(rule.getValue().get("amount"))));
        Map<String, String> found = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select rule, count(*) as n, sum(overcharge_amount + undercharge_amount) as amount "
                                + "from analytics.fact_contract_violations group by rule",
                        row -> found.put(row.text("rule"), row.number("n") + " " + plain(row.decimal("amount")))));
        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, String> published(TestWarehouse warehouse, String scope) {
        Map<String, String> figures = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select " + scope
                                + " as scope, kpi, sum(numerator) as numerator, sum(denominator) as denominator "
                                + "from analytics.kpi_values group by 1, 2 having sum(denominator) <> 0 or sum(numerator) <> 0",
                        row -> figures.put(
                                row.text("scope") + " " + row.text("kpi"),
                                plain(row.decimal("numerator")) + "/" + plain(row.decimal("denominator")))));
        return figures;
    }

    private static Map<String, String> figures(String scope, JsonNode kpis) {
        Map<String, String> figures = new TreeMap<>();
        kpis.propertyStream()
                .forEach(kpi -> figures.put(
                        scope + " " + kpi.getKey(),
                        plain(kpi.getValue().get("numerator")) + "/"
                                + plain(kpi.getValue().get("denominator"))));
        return figures;
    }

    private static String plain(JsonNode number) {
        return plain(new BigDecimal(number.asString()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
