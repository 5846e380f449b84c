package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        assertThat(TruthFigures.published(warehouse, "'overall'"))
                .isEqualTo(TruthFigures.figures("overall", truth.get("kpis")));
        Map<String, String> byCustomer = new TreeMap<>();
        truth.get("customers")
                .propertyStream()
                .forEach(customer -> byCustomer.putAll(TruthFigures.figures(
                        customer.getKey(), customer.getValue().get("kpis"))));
        byCustomer.values().removeIf("0/0"::equals);
        assertThat(TruthFigures.published(warehouse, "customer_id")).isEqualTo(byCustomer);
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
                .forEach(policy -> told.putAll(TruthFigures.figures(policy.getKey(), policy.getValue())));
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
                .forEach(policy -> told.putAll(
                        TruthFigures.figures(policy.getKey(), policy.getValue().get("kpis"))));
        told.values().removeIf("0/0"::equals);
        assertThat(texts(warehouse, DECIDED)).isEqualTo(told);
        assertSameMisses(warehouse, policies, "miss_reason", "miss_reasons");
        assertSameMisses(warehouse, policies, "cause", "miss_causes");
        assertSameMaturity(warehouse, policies, policy -> policy.get("maturing"));
    }

    /** Missed lines by policy and a column; each value that the truth file can have has lines. */
    private static void assertSameMisses(TestWarehouse warehouse, JsonNode policies, String column, String section) {
        Map<String, Long> told = new TreeMap<>();
        Set<String> values = new TreeSet<>();
        policies.propertyStream().forEach(policy -> policy.getValue()
                .get(section)
                .propertyStream()
                .forEach(misses -> {
                    values.add(misses.getKey());
                    told.put(
                            policy.getKey() + " " + misses.getKey(),
                            misses.getValue().asLong());
                }));
        assertThat(counted(
                        warehouse,
                        "select policy_id || ' ' || " + column + " as scope, count(*) as n from analytics.fact_misses "
                                + "inner join analytics.fact_fulfillment using (order_line_id, miss_reason) where "
                                + column + " in ('" + String.join("', '", values) + "') "))
                .isEqualTo(told);
        assertThat(values).containsAll(Set.of("early", "other_line", "too_much"));
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

    /** Lines by state, of which some are in this one. */
    static void assertSameStates(TestWarehouse warehouse, Path truthFile, String state) {
        assertThat(counted(
                        warehouse, "select fulfillment_state as scope, count(*) as n from analytics.fact_fulfillment "))
                .isEqualTo(counts(read(truthFile).get("counts").get("lines_by_state")))
                .containsKey(state);
    }

    /** Lines by state, and rejected rows by source. */
    static void assertSameDoubts(TestWarehouse warehouse, Path truthFile) {
        assertSameStates(warehouse, truthFile, "not_judged");
        JsonNode counts = read(truthFile).get("counts");
        assertThat(counted(warehouse, "select source as scope, count(*) as n from ops.reject where is_open "))
                .isEqualTo(counts(counts.get("rejected_rows")))
                .hasSize(2);
    }

    /** Lines by state, and shipments that serve no line. */
    static void assertSameOddRows(TestWarehouse warehouse, Path truthFile) {
        long orphans = read(truthFile).get("counts").get("orphan_shipments").asLong();
        assertAll(() -> assertSameStates(warehouse, truthFile, "nothing_ordered"), () -> assertThat(
                        warehouse.value(
                                "select count(*) from analytics.int_shipments_matched_to_order_lines where order_line_id is null"))
                .isEqualTo(Long.toString(orphans)));
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
}
