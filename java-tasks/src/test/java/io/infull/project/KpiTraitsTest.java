package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiTraitsTest {

    @TempDir
    private Path folder;

    @Test
    void listsWhatEveryKpiSaysOfItself() {
        Project project = traits().kpi("kpi_early")
                .write(
                        "models/kpis/kpi_late.yml",
                        "kpi: {title: \"Late's\", from: fact_orders, period_date: order_date, numerator: sum(qty), "
                                + "denominator: count(*), grain: order, better: lower, display: numerator, "
                                + "counted_in: pieces, matures: always, order: 7}")
                .read();

        assertThat(project.model("dim_kpis").sql())
                .isEqualTo(
                        "select cast(kpi as text) as kpi, cast(title as text) as title, cast(grain as text) as grain, "
                                + "cast(better as text) as better, cast(display as text) as display, "
                                + "cast(counted_in as text) as counted_in, cast(matures as text) as matures, "
                                + "cast(kpi_order as integer) as kpi_order\nfrom (values\n"
                                + "('early', 'Title', 'line', 'higher', 'ratio', 'lines', null, null),\n"
                                + "('late', 'Late''s', 'order', 'lower', 'numerator', 'pieces', 'always', '7')\n"
                                + ") as traits (kpi, title, grain, better, display, counted_in, matures, kpi_order)");
    }

    @Test
    void refusesToListNothing() {
        ProjectFolder project = traits();
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/marts/dim_kpis.yml")
                        + ": no KPI to list: expected models named kpi_*");
    }

    private ProjectFolder traits() {
        return ProjectFolder.small(folder)
                .write("models/marts/dim_kpis.yml", "models: [{name: dim_kpis, config: {union_of: kpi_*.meta}}]");
    }
}
