package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiUnionTest {

    private static final String COLUMNS = "period_date, customer_id, city, category, carrier, numerator, denominator";

    @TempDir
    private Path folder;

    @Test
    void unitesEveryKpiButItself() {
        Project project = union("kpi_*")
                .model("models/kpis", "kpi_late", "select * from fact_orders")
                .model("models/kpis", "kpi_early", "select * from fact_orders")
                .read();

        Model values = project.model("kpi_values");

        assertThat(values.sql())
                .isEqualTo("select cast('early' as text) as kpi, " + COLUMNS + " from kpi_early\nunion all\n"
                        + "select cast('late' as text) as kpi, " + COLUMNS + " from kpi_late");
        assertThat(values.reads()).containsExactly("kpi_early", "kpi_late");
    }

    @Test
    void refusesToUniteNothing() {
        ProjectFolder project = union("kpi_*");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/kpis/kpi_values.yml")
                        + ": no model to unite: expected models named kpi_*");
    }

    @Test
    void refusesAnotherPattern() {
        ProjectFolder project = union("dim_*").model("models/kpis", "kpi_late", "select * from fact_orders");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/kpis/kpi_values.yml")
                        + ": union_of 'dim_*' is unknown: expected 'kpi_*'");
    }

    private ProjectFolder union(String pattern) {
        return ProjectFolder.small(folder)
                .write(
                        "models/kpis/kpi_values.yml",
                        "models: [{name: kpi_values, config: {union_of: '" + pattern + "'}}]");
    }
}
