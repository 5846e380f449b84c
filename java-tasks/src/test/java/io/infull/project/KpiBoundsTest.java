package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiBoundsTest {

    private static final String SELECT = "select cast(kpi as text) as kpi, cast(raw_table as text) as raw_table, "
            + "cast(is_bounded as boolean) as is_bounded\nfrom (values\n%s\n) as bounds (kpi, raw_table, is_bounded)\n"
            + "where kpi is not null";

    @TempDir
    private Path folder;

    @Test
    void listsTheRawTablesThatMayChangeAKpi() {
        ProjectFolder project = bounds().kpi(
                        "kpi_late",
                        "tile: {board: b, section: s, order: 1, bounded_by: [sales_orders, shipments], unbounded_by: [order_headers]}")
                .kpi("kpi_early", "tile: {board: b, section: s, order: 2}")
                .kpi("kpi_other");
        assertThat(project.read().model("dim_kpi_bounds").sql())
                .isEqualTo(SELECT.formatted("('late', 'sales_orders', true),\n('late', 'shipments', true),\n"
                        + "('late', 'order_headers', false)"));
    }

    @Test
    void isEmptyWhenNoKpiSaysAnything() {
        assertThat(bounds().kpi("kpi_other").read().model("dim_kpi_bounds").sql())
                .isEqualTo(SELECT.formatted("(null, null, null)"));
    }

    private ProjectFolder bounds() {
        return ProjectFolder.small(folder)
                .write(
                        "models/marts/dim_kpi_bounds.yml",
                        "models: [{name: dim_kpi_bounds, config: {union_of: kpi_*.bounds}}]");
    }
}
