package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.DatabaseTest;
import io.infull.testing.SharedData;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Golden figures of real exports, counted by hand from the files. */
@DatabaseTest
class SeedDataTest {

    @Test
    void loadsEveryLineOfDaxwellops(TestWarehouse warehouse) {
        LoadReport report = load(warehouse, "daxwellops");
        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(report.counts())
                .containsEntry("files_loaded", 5L)
                .containsEntry("lines_read", 754L + 679 + 20 + 300 + 300)
                .containsEntry("rows_loaded", 754L + 679 + 20 + 300 + 300);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(754);
        assertThatTable(warehouse, "raw.shipments").hasRows(679);
        assertThatTable(warehouse, "raw.contracts").hasRows(20);
        assertThatTable(warehouse, "raw.inventory_snapshots").hasRows(300);
        assertThatTable(warehouse, "raw.production_batches").hasRows(300);
        assertThat(warehouse.value(
                        "select sum(qty_ordered) || ' ' || sum(qty_ordered * unit_price) " + "from raw.sales_orders"))
                .isEqualTo("64535 398145.10");
        assertThat(warehouse.value("select count(warehouse) || ' ' || count(priority) from raw.shipments"))
                .isEqualTo("679 679");
    }

    @Test
    void skipsDaxwellopsTheSecondTime(TestWarehouse warehouse) {
        load(warehouse, "daxwellops");
        String version = warehouse.value("select count(*) from ops.raw_change");
        LoadReport again = load(warehouse, "daxwellops");
        assertThat(again.exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
        assertThat(again.counts()).containsEntry("files_skipped", 5L).containsEntry("lines_read", 0L);
        assertThat(warehouse.value("select count(*) from ops.raw_change")).isEqualTo(version);
    }

    @Test
    void accountsForEveryLineOfNexabrands(TestWarehouse warehouse) {
        LoadReport report = load(warehouse, "nexabrands");
        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(warehouse.value("select string_agg(concat_ws(' ', source, lines_read, lines_loaded, lines_rejected, "
                        + "lines_duplicate, lines_blank), '; ' order by source) from ops.file"))
                .isEqualTo("customer_targets 36 35 1 0 0; customers 36 35 1 0 0; "
                        + "order_fulfillment 9959 9958 1 0 0; order_lines 3239 3238 0 0 1; "
                        + "orders 5632 5631 0 0 1; products 18 18 0 0 0");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(3238);
        assertThatTable(warehouse, "raw.shipments").hasRows(3238);
    }

    @Test
    void rejectsTheBrokenRowsOfNexabrandsWithTheirText(TestWarehouse warehouse) {
        load(warehouse, "nexabrands");
        assertThat(warehouse.value("select string_agg(message || ' | ' || raw_text, '; ' order by message) "
                        + "from ops.rejected_row"))
                .isEqualTo("customer_targets.csv line 37, customer_id: expected a value but found none | ,-1.0,76,69; "
                        + "customers.csv line 37, customer_id: expected a value but found none | ,,Durban; "
                        + "order_fulfillment.csv line 9960 has 1 fields, expected 4 | FAP");
    }

    @Test
    void repairsNexabrandsOnlyAsDeclaredAndCounted(TestWarehouse warehouse) {
        load(warehouse, "nexabrands");
        assertThat(repairs(warehouse, "order_lines")).isEqualTo("{\"trim\": 9, \"absolute\": 7, \"strip_suffix\": 33}");
        assertThat(warehouse.value("select sum(qty_ordered) || ' ' || min(qty_ordered) from raw.sales_orders"))
                .isEqualTo("759522 20");
        assertThat(warehouse.value("select min(delivered_date) || ' ' || max(delivered_date) || ' ' "
                        + "|| sum(qty_delivered) from raw.shipments"))
                .isEqualTo("2022-03-01 2022-03-17 733695");
        assertThat(warehouse.value("select count(is_on_time) || ' ' || count(is_in_full) || ' ' || count(is_otif) "
                        + "from raw.order_flags"))
                .isEqualTo("9135 9193 9184");
        assertThat(warehouse.value("select city from raw.customers where customer_id = '789703'"))
                .isEqualTo("East London");
        assertThat(warehouse.value("select otif_target_percent from raw.customer_targets where customer_id = '789403'"))
                .isEqualTo("68");
        assertThat(warehouse.value("select count(otif_target_percent) from raw.customer_targets"))
                .isEqualTo("33");
    }

    private static String repairs(TestWarehouse warehouse, String source) {
        return warehouse.value("select repairs from ops.file where source = '" + source + "'");
    }

    private static LoadReport load(TestWarehouse warehouse, String pack) {
        return new Loader(warehouse.database(), "test-run", TestServer.SQL_DIR)
                .load(new LocalLanding(SharedData.of(pack)), pack, Optional.empty());
    }
}
