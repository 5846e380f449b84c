package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source stops coming: its lines are misses that nobody would believe, so the run says so. */
@DatabaseTest
class FreshnessTest {

    private static final String SHIPMENTS = "source_is_fresh(shipments of daxwellops)";
    private static final String HEADER =
            "order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date,line_status\n";

    @TempDir
    private Path folder;

    private Path landing;
    private Path sqlDir;

    @BeforeEach
    void landJanuary() throws IOException {
        landing = Files.createDirectory(folder.resolve("landing"));
        land("contracts.csv", "contract_id,customer_id,sku_id,agreed_price,moq,effective_start,effective_end\n");
        land("sales_orders_2026-01-05.csv", HEADER + "O1,2026-01-02,C1,A,10,1.00,2026-01-10,open\n");
        land(
                "shipments_1.json",
                "{\"shipment_id\": \"S1\", \"order_id\": \"O1\", \"sku_id\": \"A\", \"ship_date\": \"2026-01-09\", "
                        + "\"delivered_date\": null, \"qty_shipped\": 10, \"carrier\": \"D\"}\n");
        sqlDir = TestServer.SQL_DIR;
    }

    private void land(String name, String content) throws IOException {
        Files.writeString(landing.resolve(name), content);
    }

    private void landMarch() throws IOException {
        land(
                "sales_orders_2026-03-08.csv",
                HEADER + "N1,2026-03-01,C1,A,10,1.00,2026-03-05,open\nN2,2026-03-01,C1,A,10,1.00,2026-03-06,open\n");
    }

    private void declare(String freshness) throws IOException {
        declare("shipments", freshness);
    }

    private void declare(String source, String freshness) throws IOException {
        sqlDir = folder.resolve("sql");
        try (Stream<Path> files = Files.walk(TestServer.SQL_DIR)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, sqlDir.resolve(TestServer.SQL_DIR.relativize(file).toString()));
            }
        }
        Path contract = sqlDir.resolve("sources/daxwellops/" + source + ".yml");
        Files.writeString(contract, Files.readString(contract) + "freshness: " + freshness + "\n");
    }

    private CommandRun runAsOf(TestWarehouse warehouse, String day, Object... more) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", sqlDir.toString());
        return CommandRun.of(
                variables,
                Stream.concat(Stream.of("run", "--landing", landing, "--as-of", day), Stream.of(more))
                        .toArray());
    }

    private static List<String> warnings(CommandRun run) {
        return run.events("check_warned").stream()
                .filter(event -> event.get("check").asString().equals(SHIPMENTS))
                .map(event -> event.get("message").asString())
                .toList();
    }

    @Test
    void warnsOfASourceThatStoppedWithAndWithoutNewFilesAndAlwaysTheSame(TestWarehouse warehouse) throws IOException {
        CommandRun january = runAsOf(warehouse, "2026-01-19");
        assertThat(january.exitCode()).as(january.output()).isZero();
        assertThat(warnings(january)).isEmpty();

        landMarch();
        CommandRun march = runAsOf(warehouse, "2026-03-08");
        assertThat(march.exitCode()).as(march.output()).isZero();
        assertThat(warnings(march))
                .singleElement()
                .asString()
                .contains("newest row is of 2026-01-09, 58 days before the as-of date 2026-03-08");

        CommandRun may = runAsOf(warehouse, "2026-05-08", "--site", folder.resolve("site"));
        assertThat(may.exitCode()).as(may.output()).isZero();
        assertThat(warnings(may)).singleElement().asString().contains("119 days before the as-of date 2026-05-08");
        assertThat(warehouse.value("select outcome || ' ' || failures from ops.test_result where check_name = '"
                        + SHIPMENTS + "' and publication_id = (select publication_id from ops.published)"))
                .isEqualTo("warned 1");
        assertThat(CommandRun.of(warehouse.variables(), "status").output())
                .contains(SHIPMENTS)
                .containsPattern("daxwellops/shipments +shipments_1.json .* 2026-01-09 +119 d");
        assertThat(folder.resolve("site")).isDirectoryRecursivelyContaining(file -> contains(file, SHIPMENTS));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void refusesWhereTheContractDeclaresAnError(TestWarehouse warehouse) throws IOException {
        declare("{warn_after: 3 working days, error_after: 30 days}");
        CommandRun january = runAsOf(warehouse, "2026-01-14");
        assertThat(january.exitCode()).as(january.output()).isZero();
        assertThat(warnings(january)).isEmpty();

        landMarch();
        CommandRun march = runAsOf(warehouse, "2026-03-08");
        assertThat(march.exitCode()).isEqualTo(65);
        assertThat(march.message()).contains("Cannot publish: 1 check failed", SHIPMENTS);
        assertThat(march.events("check_failed"))
                .singleElement()
                .extracting(event -> event.get("message").asString())
                .asString()
                .contains("expected at most 30 days but found that its newest row is of 2026-01-09, 58 days before");
        assertThat(warehouse.value("select as_of_date from analytics.current_publication"))
                .isEqualTo("2026-01-14");
    }

    @Test
    void doesNotJudgeLinesDueAfterTheNewestDateWhereTheContractSaysSo(TestWarehouse warehouse) throws IOException {
        land("sales_orders_2026-01-06.csv", HEADER + "O2,2026-01-02,C1,A,10,1.00,2026-01-09,open\n");
        landMarch();
        assertThat(runAsOf(warehouse, "2026-03-08").exitCode()).isZero();
        assertThat(states(warehouse)).isEqualTo("N1 assessed, N2 assessed, O1 assessed, O2 assessed");

        declare("{not_judged_after: 57 days}");
        CommandRun declared = runAsOf(warehouse, "2026-03-08");
        assertThat(declared.exitCode()).as(declared.output()).isZero();
        assertThat(states(warehouse)).isEqualTo("N1 not_judged, N2 not_judged, O1 not_judged, O2 assessed");
        assertThat(warehouse.value("select sum(denominator) from analytics.kpi_values where kpi = 'line_on_time'"))
                .isEqualTo("1");
    }

    private static String states(TestWarehouse warehouse) {
        return warehouse.value("select string_agg(order_id || ' ' || fulfillment_state, ', ' order by order_id) "
                + "from analytics.fact_fulfillment");
    }

    @Test
    void refusesToLimitLinesByASourceWithoutDates(TestWarehouse warehouse) throws IOException {
        declare("contracts", "{not_judged_after: 3 days}");
        CommandRun run = runAsOf(warehouse, "2026-01-14");
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .contains("daxwellops/contracts.yml needs dates of business: expected a source that feeds one of "
                        + "[inventory_snapshots, order_headers, production_batches, sales_orders, shipments] "
                        + "but found [contracts]. Remove it there, or say it in the contract of such a source");
    }

    @Test
    void refusesAContractWhoseLimitIsNone(TestWarehouse warehouse) throws IOException {
        declare("{warn_after: two weeks, tolerate: 3 days}");
        CommandRun run = runAsOf(warehouse, "2026-01-14");
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .contains(
                        "daxwellops/shipments.yml line 30: Not a number of days: expected one like 14 days or 3 working "
                                + "days but found 'two weeks'",
                        "daxwellops/shipments.yml line 30: Unknown key 'tolerate'. Known keys: [error_after, not_judged_after, warn_after]");
    }
}
