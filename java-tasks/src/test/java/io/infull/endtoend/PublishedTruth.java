package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published KPIs beside those that the generator keeps books of, as a whole and for every customer. */
final class PublishedTruth {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    // Lines that are on time by a policy that does not know what had to come are in no denominator of the mart.
    private static final String COMPARED = """
            with judged as (
                select policy_id, count(is_on_time) as on_time_line_count
                from analytics.int_order_lines_judged_by_policy group by policy_id
            ),
            compared as (
                select policy_id, sum(judged_line_count) as judged, sum(on_time_line_count) as on_time,
                    sum(in_full_line_count) as in_full, sum(otif_line_count) as otif
                from analytics.fact_policy_comparison group by policy_id
            )
            select policy_id || ' line_otif' as scope, otif || '/' || judged as ratio from compared
            union all
            select policy_id || ' line_in_full', in_full || '/' || judged from compared
            union all
            select policy_id || ' line_on_time', on_time || '/' || judged.on_time_line_count
            from compared inner join judged using (policy_id)
            """;

    private static final String DECIDED = """
            with decided as (
                select policy_id, count(is_on_time) as judged, count(*) filter (where is_on_time) as on_time,
                    count(is_in_full) as measured, count(*) filter (where is_in_full) as in_full,
                    count(*) filter (where is_otif) as otif
                from analytics.fact_fulfillment group by policy_id
            )
            select policy_id || ' line_on_time' as scope, on_time || '/' || judged as ratio from decided
            union all
            select policy_id || ' line_in_full', in_full || '/' || measured from decided
            union all
            select policy_id || ' line_otif', otif || '/' || measured from decided
            """;

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

    /** Which KPIs have no value, and why; all others have one. */
    static void assertSameGaps(TestWarehouse warehouse, Path truthFile) {
        Map<String, String> told = new TreeMap<>();
        read(truthFile)
                .get("kpis")
                .propertyStream()
                .filter(kpi -> kpi.getValue().has("not_measurable"))
                .forEach(kpi -> told.put(
                        kpi.getKey(), kpi.getValue().get("not_measurable").asString()));
        String reasons =
                "select kpi as scope, regexp_replace(reason, '^not measurable: (\\S+) (is|are) not in these exports$', "
                        + "'\\1') as ratio from analytics.kpi_targets where value is null and scope = ";
        assertThat(texts(warehouse, reasons + "'overall'")).isEqualTo(told).isNotEmpty();
        assertThat(texts(warehouse, reasons + "'customer'")).isEqualTo(told);
        assertThat(counted(
                        warehouse, "select fulfillment_state as scope, count(*) as n from analytics.fact_fulfillment "))
                .isEqualTo(counts(read(truthFile).get("counts").get("lines_by_state")));
    }

    /** Every policy of the truth file, as it is compared with the one in force. */
    static void assertSamePolicies(TestWarehouse warehouse, Path truthFile) {
        Map<String, String> told = new TreeMap<>();
        read(truthFile)
                .get("policies")
                .propertyStream()
                .forEach(policy -> told.putAll(figures(policy.getKey(), policy.getValue())));
        Map<String, String> found = texts(warehouse, COMPARED);
        found.keySet().retainAll(told.keySet());
        assertThat(found).isEqualTo(told).isNotEmpty();
        assertThat(told).allSatisfy((figure, ratio) -> {
            if (figure.endsWith(" line_otif") && !figure.startsWith("base ")) {
                assertThat(ratio).as(figure).isNotEqualTo(told.get("base line_otif"));
            }
        });
    }

    /** What each service policy of the truth file decides. */
    static void assertSameServicePolicies(TestWarehouse warehouse, Path truthFile) {
        JsonNode policies = read(truthFile).get("service_policies");
        Map<String, String> told = new TreeMap<>();
        policies.propertyStream()
                .forEach(policy ->
                        told.putAll(figures(policy.getKey(), policy.getValue().get("kpis"))));
        told.values().removeIf("0/0"::equals);
        assertThat(texts(warehouse, DECIDED)).isEqualTo(told);
        assertSameMaturity(warehouse, policies, policy -> policy.get("maturing"));
    }

    /** Which promised days late shipments may still change, under the policies of the project. */
    static void assertSameMaturity(TestWarehouse warehouse, Path truthFile) {
        assertSameMaturity(warehouse, read(truthFile).get("maturing"), policy -> policy);
    }

    private static void assertSameMaturity(
            TestWarehouse warehouse, JsonNode policies, UnaryOperator<JsonNode> maturing) {
        Map<String, String> told = new TreeMap<>();
        policies.propertyStream().forEach(policy -> {
            JsonNode found = maturing.apply(policy.getValue());
            found.get("days")
                    .propertyStream()
                    .forEach(day -> told.put(
                            policy.getKey() + " " + day.getKey(),
                            found.get("grace_days").asString() + " "
                                    + day.getValue().get("mature_date").asString() + " "
                                    + day.getValue().get("lines").asString()));
        });
        assertThat(texts(
                        warehouse,
                        "select policy_id || ' ' || period_date as scope, "
                                + "grace_days || ' ' || mature_date || ' ' || line_count as ratio "
                                + "from analytics.fact_maturing_lines"))
                .isEqualTo(told);
    }

    private static Map<String, String> texts(TestWarehouse warehouse, String select) {
        Map<String, String> found = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(select, row -> found.put(row.text("scope"), row.text("ratio"))));
        return found;
    }

    /** Lines by state, and rejected rows by source. */
    static void assertSameDoubts(TestWarehouse warehouse, Path truthFile) {
        JsonNode counts = read(truthFile).get("counts");
        assertThat(counted(
                        warehouse, "select fulfillment_state as scope, count(*) as n from analytics.fact_fulfillment "))
                .isEqualTo(counts(counts.get("lines_by_state")))
                .containsKey("not_judged");
        assertThat(counted(warehouse, "select source as scope, count(*) as n from ops.reject where is_open "))
                .isEqualTo(counts(counts.get("rejected_rows")))
                .hasSize(2);
    }

    /** Lines by state, and shipments that serve no line. */
    static void assertSameOddRows(TestWarehouse warehouse, Path truthFile) {
        JsonNode counts = read(truthFile).get("counts");
        assertThat(counted(
                        warehouse, "select fulfillment_state as scope, count(*) as n from analytics.fact_fulfillment "))
                .isEqualTo(counts(counts.get("lines_by_state")))
                .containsKey("nothing_ordered");
        assertThat(counted(
                        warehouse,
                        "select 'orphans' as scope, count(*) as n from analytics.int_shipments_matched_to_order_lines "
                                + "where order_line_id is null "))
                .isEqualTo(Map.of("orphans", counts.get("orphan_shipments").asLong()));
    }

    private static Map<String, Long> counted(TestWarehouse warehouse, String counts) {
        Map<String, Long> found = new TreeMap<>();
        warehouse
                .database()
                .transaction(session ->
                        session.list(counts + "group by 1", row -> found.put(row.text("scope"), row.number("n"))));
        return found;
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new TreeMap<>();
        node.propertyStream()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        counts.values().removeIf(count -> count == 0);
        return counts;
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
                .filter(kpi -> !kpi.getValue().has("not_measurable"))
                .forEach(kpi -> figures.put(
                        scope + " " + kpi.getKey(),
                        plain(kpi.getValue().get("numerator")) + "/"
                                + plain(kpi.getValue().get("denominator"))));
        return figures;
    }
}
