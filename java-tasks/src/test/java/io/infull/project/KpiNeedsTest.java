package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiNeedsTest {

    @TempDir
    private Path folder;

    @Test
    void listsWhatEveryKpiNeedsInTheOrderOfItsFile() {
        Project project = needs("[qty_ordered, promise_date]").kpi("kpi_early").read();

        assertThat(project.model("dim_kpi_needs").sql())
                .isEqualTo("select cast(kpi as text) as kpi, cast(column_name as text) as column_name, need_order\n"
                        + "from (values\n('early', null, 0),\n('late', 'qty_ordered', 1),\n('late', 'promise_date', 2)\n"
                        + ") as needs (kpi, column_name, need_order)");
    }

    @Test
    void refusesNeedsThatAreNoList() {
        ProjectFolder project = needs("qty_ordered");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("models/marts/dim_kpi_needs.yml")
                        + ": needs of kpi_late is no list of columns: expected for example needs: [qty_ordered] "
                        + "but found qty_ordered");
    }

    private ProjectFolder needs(String needs) {
        return ProjectFolder.small(folder)
                .write(
                        "models/marts/dim_kpi_needs.yml",
                        "models: [{name: dim_kpi_needs, config: {union_of: kpi_*.needs}}]")
                .kpi("kpi_late", "needs: " + needs);
    }
}
