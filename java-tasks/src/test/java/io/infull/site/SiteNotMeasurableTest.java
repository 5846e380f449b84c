package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A KPI whose columns no export has is shown as a dash with the reason, and is neither met nor missed. */
@DatabaseTest
class SiteNotMeasurableTest {

    @TempDir
    private Path folder;

    @Test
    void showsADashAndTheReasonInsteadOfAFigure(TestWarehouse warehouse) {
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, order_date, promised_ship_date) values "
                + "('O1', 'A', '2026-05-01', '2026-05-05'), ('O2', 'A', '2026-05-01', '2026-05-05')");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date) values "
                + "('S1', 'O1', 'A', '2026-05-04'), ('S2', 'O2', 'A', '2026-05-09')");
        write(warehouse);

        try (Browser browser = Browser.on(folder)) {
            browser.go("#/overview?range=all");
            assertThat(browser.text("[data-kpi=line_otif]"))
                    .contains("\u2013", "not measurable: qty_ordered is not in these exports")
                    .doesNotContain("target", "%");
            assertThat(browser.text("[data-kpi=no_contract_rate]"))
                    .contains("\u2013", "not measurable: contracts are not in these exports")
                    .doesNotContain("target", "%");
            assertThat(browser.text("[data-kpi=overcharge]")).doesNotContain("0.00");
            assertThat(browser.text("[data-kpi=line_on_time]")).contains("50.00 %", "target");
        }
    }

    @Test
    void saysWhatLinesThatAreNotJudgedCouldChange(TestWarehouse warehouse) {
        // Many, so that the gate takes the one that cannot be allotted for an exception.
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered, promised_ship_date) "
                        + "select 'G' || n, 'A', date '2026-05-01', 5, date '2026-05-05' from generate_series(1, 21) as n union all values "
                        + "('O2', 'A', date '2026-05-01', 5, date '2026-05-05'), ('O2', 'B', '2026-05-01', 5, '2026-05-05')");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped) "
                + "select 'S' || n, 'G' || n, 'A', date '2026-05-04', 5 from generate_series(1, 21) as n union all "
                + "values ('S0', 'O2', null, date '2026-05-04', 5)");
        write(warehouse);

        try (Browser browser = Browser.on(folder)) {
            browser.go("#/overview?range=all");
            assertThat(browser.text("[data-kpi=line_otif]")).contains("100.00 %", "possible 91.30 % to 100.00 %");
        }
    }

    @Test
    void countsALineInDoubtOnceAndNotItsRejectedShipmentBesides(TestWarehouse warehouse) {
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered, promised_ship_date) "
                        + "select 'G' || n, 'A', date '2026-05-01', 5, date '2026-05-05' from generate_series(1, 22) as n");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped) "
                + "select 'S' || n, 'G' || n, 'A', date '2026-05-04', 5 from generate_series(1, 21) as n");
        warehouse.execute(
                "insert into ops.file (pack, source, file_name, sha256, bytes, state, lines_read, lines_loaded, "
                        + "lines_rejected, lines_duplicate, lines_blank, rows_by_table, run_id) values "
                        + "('p', 'shipments', 'shipments.json', '', 1, 'loaded', 2, 0, 2, 0, 0, '{\"shipments\": 0}', 'r')");
        warehouse.execute("insert into ops.rejected_row (load_id, line, reason, message, raw_text, order_id) "
                + "select load_id, 1, 'r', 'm', 't', 'G22' from ops.file union all "
                + "select load_id, 2, 'r', 'm', 't', 'X9' from ops.file");
        write(warehouse);

        try (Browser browser = Browser.on(folder)) {
            browser.go("#/overview?range=all");
            assertThat(browser.text("[data-kpi=line_otif]")).contains("100.00 %", "possible 90.91 % to 100.00 %");
            assertThat(browser.text("[data-kpi=volume_fill_rate]")).contains("not bounded: 1 row not counted");
        }
    }

    private void write(TestWarehouse warehouse) {
        CommandRun.of(warehouse.variables(), "transform", "--as-of", "2026-05-31");
        CommandRun.of(warehouse.variables(), "test");
        assertThat(CommandRun.of(warehouse.variables(), "publish").exitCode()).isZero();
        CommandRun.of(warehouse.variables(), "report", "--site", folder);
    }
}
