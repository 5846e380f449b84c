package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published KPIs beside those that the generator keeps books of, as a whole and for every customer. */
final class PublishedTruth {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PublishedTruth() {}

    static JsonNode read(Path truthFile) {
        return JSON.readTree(truthFile);
    }

    static void assertSame(TestWarehouse warehouse, Path truthFile) {
        JsonNode truth = read(truthFile);
        assertThat(published(warehouse, "'overall'")).isEqualTo(figures("overall", truth.get("kpis")));
        Map<String, String> byCustomer = new TreeMap<>();
        truth.get("customers")
                .propertyStream()
                .forEach(customer -> byCustomer.putAll(
                        figures(customer.getKey(), customer.getValue().get("kpis"))));
        byCustomer.values().removeIf("0/0"::equals);
        assertThat(published(warehouse, "customer_id")).isEqualTo(byCustomer);
    }

    static String plain(JsonNode number) {
        return plain(new BigDecimal(number.asString()));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
}
