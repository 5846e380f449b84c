package io.infull.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.PartCleaner;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of a KPI stays known when the parts that said it are gone. */
@DatabaseTest
class KeptKpisTest {

    private static final String LANDED =
            "insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered) values ";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() {
        TestProject.ofOrders(folder)
                .staging("stg_dated_lines", "select order_date, order_id, qty_ordered from raw.sales_orders")
                .mart("fact_dated_lines", "select order_date, order_id, qty_ordered from stg_dated_lines")
                .kpi(
                        "kpi_values",
                        "select 'lines' as kpi, order_date as period_date, order_id as customer_id, "
                                + "qty_ordered as numerator, cast(1 as numeric) as denominator from fact_dated_lines")
                .mart(
                        "fact_policy_comparison",
                        "select 'lenient' as policy_id, order_date as period_date, cast(1 as bigint) as judged_line_count, "
                                + "cast(1 as bigint) as on_time_line_count, cast(1 as bigint) as in_full_line_count, "
                                + "cast(0 as bigint) as otif_line_count from stg_dated_lines");
    }

    private static String said(TestWarehouse warehouse, int publication, String kpi) {
        return warehouse.value("select string_agg(concat_ws(' ', to_char(period_date, 'DD'), policy_id, numerator, "
                + "denominator), ', ' order by period_date) from ops.published_kpis_of(" + publication
                + ") where kpi = '"
                + kpi + "'");
    }

    @Test
    void areToldByPublicationKpiPolicyAndDay(TestWarehouse warehouse) {
        warehouse.execute(LANDED + "('O1', 'S', '2026-01-01', 5), ('O2', 'S', '2026-01-01', 2), "
                + "('O3', 'S', '2026-01-02', 3), ('O4', 'S', '2026-01-03', 4)");
        Runs.transformAndPublish(warehouse, folder);
        warehouse.execute("delete from raw.sales_orders where order_id = 'O3'");
        warehouse.execute("update raw.sales_orders set qty_ordered = 9 where order_id = 'O4'");
        warehouse.execute(LANDED + "('O5', 'S', '2026-01-05', 1)");
        Runs.transformAndPublish(warehouse, folder);
        new PartCleaner(warehouse.database(), 1).clean();

        assertThat(said(warehouse, 1, "lines")).isEqualTo("01 own 7 2, 02 own 3 1, 03 own 4 1");
        assertThat(said(warehouse, 2, "lines")).isEqualTo("01 own 7 2, 03 own 9 1, 05 own 1 1");
        assertThat(said(warehouse, 1, "line_otif")).isEqualTo("01 lenient 0 2, 02 lenient 0 1, 03 lenient 0 1");
        assertThat(warehouse.value("select string_agg(to_char(period_date, 'DD'), ' ' order by period_date) "
                        + "from ops.published_kpi where publication_id = 2 and kpi = 'lines'"))
                .as("only what is not as it was")
                .isEqualTo("02 03 05");
    }

    @Test
    void areNoneOfReaders(TestWarehouse warehouse) {
        assertThat(warehouse.value("select has_table_privilege('infull_reader', 'ops.published_kpi', 'select')"))
                .isEqualTo("f");
        assertThat(warehouse.value("select has_table_privilege('infull_monitor', 'ops.published_kpi', 'select')"))
                .isEqualTo("t");
    }
}
