package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.PolicyProject;
import io.infull.testing.SharedData;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are known from outside for two real sets of landing files. */
@DatabaseTest
class GoldenTest {

    @TempDir
    private Path folder;

    private static void run(TestWarehouse warehouse, String pack, String asOf) {
        run(warehouse.variables(), pack, asOf);
    }

    private static void run(Map<String, String> variables, String pack, String asOf) {
        CommandRun run =
                CommandRun.of(variables, "run", "--landing", SharedData.of(pack), "--pack", pack, "--as-of", asOf);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    private static String kpi(TestWarehouse warehouse, String kpi) {
        return warehouse.value("select trim_scale(numerator) || '/' || trim_scale(denominator) || ' = ' "
                + "|| round(100 * value, 2) from analytics.kpi_targets where scope = 'overall' and kpi = '" + kpi
                + "'");
    }

    private static String violations(TestWarehouse warehouse, String rule) {
        return warehouse.value("select count(*) || ' ' || sum(overcharge_amount) || ' ' || sum(undercharge_amount) "
                + "from analytics.fact_contract_violations where rule = '" + rule + "'");
    }

    @Test
    void daxwellops(TestWarehouse warehouse) throws IOException {
        // Whoever published these figures counted a line as on time when its first shipment was.
        run(PolicyProject.with(warehouse, folder, PolicyProject.FIRST_SHIPMENT_DECIDES), "daxwellops", "2026-02-28");

        assertThat(warehouse.value("select count(*) from raw.shipments")).isEqualTo("679");
        assertThat(kpi(warehouse, "line_on_time")).isEqualTo("445/754 = 59.02");
        assertThat(kpi(warehouse, "line_in_full")).isEqualTo("580/754 = 76.92");
        assertThat(kpi(warehouse, "line_otif")).isEqualTo("370/754 = 49.07");
        assertThat(kpi(warehouse, "volume_fill_rate")).isEqualTo("55460/64535 = 85.94");
        assertThat(kpi(warehouse, "backorder_rate")).isEqualTo("174/754 = 23.08");
        assertThat(violations(warehouse, "PRICE_OVER")).isEqualTo("23 820.40 0");
        assertThat(violations(warehouse, "PRICE_UNDER")).isEqualTo("14 0 626.95");
        assertThat(kpi(warehouse, "moq_breach_rate")).startsWith("455/754");
        assertThat(warehouse.value("select count(*) from (select order_line_id "
                        + "from analytics.fact_contract_violations where rule in ('PRICE_OVER', 'PRICE_UNDER') intersect "
                        + "select order_line_id from analytics.fact_contract_violations where rule = 'MOQ') as both_"))
                .isEqualTo("24");
        assertThat(warehouse.value("select string_agg(distinct policy_id, ',') from analytics.fact_fulfillment"))
                .isEqualTo("daxwellops");
    }

    @Test
    void daxwellopsByTheDefaultPolicyHasTheOldFiguresBesideIt(TestWarehouse warehouse) {
        run(warehouse, "daxwellops", "2026-02-28");

        assertThat(warehouse.value("select string_agg(distinct policy_id, ',') from analytics.fact_fulfillment"))
                .isEqualTo("default");
        assertThat(kpi(warehouse, "line_in_full")).isEqualTo("580/754 = 76.92");
        assertThat(warehouse.value(
                        "select concat_ws(' ', sum(on_time_line_count), sum(in_full_line_count), sum(otif_line_count)) "
                                + "from analytics.fact_policy_comparison where policy_id = 'first_shipment'"))
                .isEqualTo("445 580 370");
    }

    @Test
    void nexabrands(TestWarehouse warehouse) {
        run(warehouse, "nexabrands", "2022-03-31");

        assertThat(warehouse.value("select count(*) from analytics.fact_fulfillment"))
                .isEqualTo("3238");
        assertThat(kpi(warehouse, "line_fill_rate")).isEqualTo("2121/3238 = 65.50");
        assertThat(kpi(warehouse, "volume_fill_rate")).isEqualTo("733695/759522 = 96.60");
        assertThat(kpi(warehouse, "line_otif")).isEqualTo("1540/3238 = 47.56");
        assertThat(kpi(warehouse, "order_otif")).isEqualTo("540/1826 = 29.57");
        assertThat(warehouse.value("select string_agg(distinct policy_id, ',') from analytics.fact_fulfillment"))
                .isEqualTo("nexabrands");
    }

    @Test
    void everyLineOfEveryNexabrandsFileIsAccountedFor(TestWarehouse warehouse) {
        run(warehouse, "nexabrands", "2022-03-31");

        assertThat(warehouse.value("select string_agg(concat_ws(' ', file_name, lines_read, lines_loaded, "
                        + "lines_rejected, lines_duplicate, lines_blank), '; ' order by file_name) from ops.file"))
                .isEqualTo("customer_targets.csv 36 35 1 0 0; customers.csv 36 35 1 0 0; "
                        + "order_fulfillment.csv 9959 9958 1 0 0; order_lines.csv 3239 3238 0 0 1; "
                        + "orders.csv 5632 5631 0 0 1; products.csv 18 18 0 0 0");
        assertThat(warehouse.value(
                        "select string_agg(concat_ws(' ', file_name, line, column_name, rejected_row.reason, raw_text), "
                                + "'; ' order by file_name) from ops.rejected_row inner join ops.file using (load_id)"))
                .contains("order_fulfillment.csv", "customers.csv 37 ", "FAP");
    }

    @Test
    void flagsOfAnotherSystemAreReconciledAndNotUsed(TestWarehouse warehouse) {
        run(warehouse, "nexabrands", "2022-03-31");

        assertThat(warehouse.value("select count(*) from analytics.fact_flag_reconciliation"))
                .isEqualTo("29202");
        assertThat(
                        warehouse.value(
                                "select string_agg(outcome || ' ' || n, ', ' order by outcome) from (select outcome, "
                                        + "count(*) as n from analytics.fact_flag_reconciliation where flag = 'in_full' group by 1) as o"))
                .isEqualTo("agrees 1677, claim_missing 413, disagrees 16, not_assessed 3301, order_unknown 4327");
        assertThat(warehouse.value(
                        "select outcome from ops.test_result where check_name = 'claimed_flags_agree_with_ours'"))
                .isEqualTo("warned");
    }
}
