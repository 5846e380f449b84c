package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.report.Breakdown;
import io.infull.report.KpiTable;
import io.infull.report.Reporter;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that answer in words, as the reader, on a real PostgreSQL: they say what the report and the warehouse say. */
class WordsSqlTest {

    @TempDir
    private static Path folder;

    private static ProvisionedWarehouse warehouse;

    @BeforeAll
    static void publish() throws IOException {
        warehouse = new ProvisionedWarehouse(folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void kpisInWordsSayWhatTheReportSays() {
        List<String> report = new KpiTable(
                        new Reporter(warehouse.administrator().database()).read(Breakdown.OVERALL))
                .toString()
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        List<List<String>> found = warehouse.ask("KPIs in words", Map.of(), row -> row.columnNames().stream()
                .map(column -> String.valueOf(row.text(column)))
                .toList());
        assertThat(found).hasSize(16);
        for (List<String> row : found) {
            assertThat(row.get(7))
                    .isEqualTo(String.valueOf(warehouse
                            .administrator()
                            .value("select policy from analytics.kpi_targets inner join analytics.dim_kpis using (kpi) "
                                    + "where scope = 'overall' and title = '" + row.get(0) + "'")));
            if (row.get(1).equals("null")) {
                assertThat(row.get(9)).matches("not measurable: \\w+ (is|are) not in these exports");
                continue;
            }
            assertThat(report)
                    .anyMatch(line -> row.get(8).equals("null") || line.contains(row.get(0) + ": " + row.get(8)));
            String figures = String.join(" ", row.subList(1, 5));
            assertThat(report).anyMatch(line -> line.startsWith(row.get(0)) && line.endsWith(" " + figures));
            boolean isService = !row.get(7).equals("null");
            assertThat(row.get(10))
                    .isEqualTo(
                            isService
                                            && !row.get(0).equals("Line OTIF")
                                            && !row.get(0).equals("Order OTIF")
                                    ? "not mature: late shipments still change what was promised from 2026-05-25 "
                                            + "on, until 2026-06-07"
                                    : "null");
        }
        assertThat(found.get(5).get(5)).matches("agreed with \\d+ customers, weighted by orders");
        assertThat(found.get(5).get(6)).matches("\\d\\d\\.\\d\\d %");
    }

    @Test
    void kpisInWordsSayWhatIsMissing() {
        TestWarehouse administrator = warehouse.administrator();
        String reason = "not measurable: qty_ordered is not in these exports";
        String part = administrator.value("select cast(cast(oid as regclass) as text) from pg_class "
                + "where relkind = 'r' and relname like 'kpi\\_targets\\_\\_%'");
        administrator.execute("update " + part + " set reason = '" + reason
                + "', value = null, gap = null, is_met = null " + "where scope = 'overall' and kpi = 'line_otif'");
        try {
            assertThat(warehouse.ask("KPIs in words", Map.of(), row -> row.text("missing") + " " + row.text("value")))
                    .contains(reason + " null");
            assertThat(warehouse.ask("Line OTIF", Map.of(), row -> row.text("missing_overall")))
                    .containsExactly(reason);
        } finally {
            administrator.execute(
                    "update " + part + " set reason = null, value = numerator / denominator, "
                            + "gap = numerator / denominator - target, is_met = false where scope = 'overall' and kpi = 'line_otif'");
        }
    }

    @Test
    void policiesAreInWords() {
        assertThat(warehouse.ask(
                        "Policies in words", Map.of(), row -> row.text("policy_id") + ": " + row.text("words")))
                .contains(
                        "one_day_later: all required quantity shipped by the first promised ship date, up to 1 day late");
    }
}
