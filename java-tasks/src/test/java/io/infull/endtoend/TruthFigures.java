package io.infull.endtoend;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Numerators and denominators by scope and KPI, as they are published and as the truth file says. */
final class TruthFigures {

    private TruthFigures() {}

    static String plain(JsonNode number) {
        return plain(new BigDecimal(number.asString()));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Map<String, String> published(TestWarehouse warehouse, String scope) {
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

    static Map<String, String> figures(String scope, JsonNode kpis) {
        Map<String, String> figures = new TreeMap<>();
        kpis.propertyStream()
                .filter(kpi -> !kpi.getValue().has("not_measurable"))
                .forEach(kpi -> figures.put(
                        scope + " " + kpi.getKey(),
                        plain(kpi.getValue().get("numerator")) + "/"
                                + plain(kpi.getValue().get("denominator"))));
        return figures;
    }
}
