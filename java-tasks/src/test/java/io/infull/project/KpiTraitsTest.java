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
        Project project = traits().model("models/kpis", "kpi_early", "select * from fact_orders")
                .write("models/kpis/kpi_late.sql", "select * from fact_orders")
                .write(
                        "models/kpis/kpi_late.yml",
                        "models: [{name: kpi_late, config: {meta: {title: \"Late's\", grain: order, better: lower, "
                                + "counted_in: pieces}}}]")
                .read();

        assertThat(project.model("dim_kpis").sql())
                .isEqualTo(
                        "select cast(kpi as text) as kpi, cast(title as text) as title, cast(grain as text) as grain, "
                                + "cast(better as text) as better, cast(counted_in as text) as counted_in\nfrom (values\n"
                                + "('early', 'early', 'line', 'higher', 'lines'),\n"
                                + "('late', 'Late''s', 'order', 'lower', 'pieces')\n"
                                + ") as traits (kpi, title, grain, better, counted_in)");
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
