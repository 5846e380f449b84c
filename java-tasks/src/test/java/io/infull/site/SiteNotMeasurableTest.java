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

    private void write(TestWarehouse warehouse) {
        CommandRun.of(warehouse.variables(), "transform", "--as-of", "2026-05-31");
        CommandRun.of(warehouse.variables(), "test");
        assertThat(CommandRun.of(warehouse.variables(), "publish").exitCode()).isZero();
        CommandRun.of(warehouse.variables(), "report", "--site", folder);
    }
}
