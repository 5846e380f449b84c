package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole pipeline counts of generated lines without a story names no mover, whatever the order of the days was. */
class SiteMoversOfShuffledDaysTest {

    /** Five periods of four weeks, all mature by the as-of date. */
    private static final int DAYS = 140;

    private static final String COUNTED = """
            select place.kind || chr(9) || place.name || chr(9) || lines.promise_date - date '2025-12-15' || chr(9)
                || count(*) filter (where %1$s) || chr(9) || count(*) as counted
            from candidate.fact_fulfillment as lines
            inner join candidate.fact_orders as orders on lines.order_id = orders.order_id
            cross join lateral (
                values ('customer', lines.customer_id), ('city', lines.city), ('category', lines.category), ('product', lines.sku_id),
                    ('carrier', lines.carrier), ('warehouse', lines.warehouse)
            ) as place (kind, name)
            where lines.fulfillment_state = 'assessed' and lines.missing_column is null and %1$s is not null
                and lines.promise_date between date '2025-12-15' and date '2025-12-15' + 139
            group by place.kind, place.name, lines.promise_date
            """;

    @TempDir
    private Path folder;

    @Test
    void trendlessPagesNameNobodyAndAFallIsOftenNamed() throws IOException {
        double named = 0;
        double found = 0;
        for (long seed : List.of(1L, 2L)) {
            try (Browser browser = PublishedSite.get().browse();
                    TestWarehouse warehouse = TestServer.get().createWarehouse()) {
                browser.go("#/overview");
                build(warehouse, seed);
                // Lines that all share the fate of their order, and lines that do not; single days, and weeks that keep
                // together.
                for (String met : List.of("orders.is_otif", "lines.is_on_time", "lines.is_in_full")) {
                    for (int block : List.of(1, 7)) {
                        named += shuffled(browser, warehouse, met, block, 0).get("named") / 12;
                    }
                }
                Map<String, Double> fallen = shuffled(browser, warehouse, "lines.is_in_full", 1, 0.05);
                assertThat(fallen.get("lines")).isBetween(400.0, 600.0);
                found += fallen.get("found") / 2;
            }
        }
        assertThat(named).isLessThanOrEqualTo(0.05);
        // Four periods before are fewer than docs/definitions.md needs for nine of ten.
        assertThat(found).isGreaterThanOrEqualTo(0.60);
    }

    private void build(TestWarehouse warehouse, long seed) throws IOException {
        Path landing = folder.resolve("landing" + seed);
        GenerationPlan plan = Plans.defaults()
                .withSeed(seed)
                .withLines(32_000)
                .withCustomers(10)
                .withStory(false)
                .plan();
        new LandingGenerator().generate(plan, landing, folder.resolve("truth.json"), written -> {});
        for (List<Object> words : List.of(
                List.<Object>of("load", "--landing", landing), List.<Object>of("transform", "--as-of", "2026-05-31"))) {
            CommandRun run = CommandRun.of(warehouse.variables(), words.toArray());
            assertThat(run.exitCode()).as(run.output()).isZero();
        }
    }

    private static Map<String, Double> shuffled(
            Browser browser, TestWarehouse warehouse, String met, int block, double fall) throws IOException {
        List<List<Object>> days = warehouse
                .database()
                .transaction(session -> session.list(COUNTED.formatted(met), row -> {
                    String[] one = row.text("counted").split("\t");
                    return List.<Object>of(
                            one[0], one[1], Long.valueOf(one[2]), Long.valueOf(one[3]), Long.valueOf(one[4]));
                }));
        String script = new String(
                SiteMoversOfShuffledDaysTest.class
                        .getResourceAsStream("movers_shuffled.js")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Map<?, ?> shares = (Map<?, ?>) browser.driver()
                .executeScript(
                        script, Map.of("days", days, "length", DAYS, "block", block, "pages", 100, "fall", fall));
        Map<String, Double> numbers = new TreeMap<>();
        shares.forEach((name, value) -> numbers.put((String) name, ((Number) value).doubleValue()));
        return numbers;
    }
}
