package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void readProject() {
        project = ProjectFolder.small(folder)
                .model("models/staging", "stg_aside", "select a from raw.shipments")
                .model("models/kpis", "kpi_late", "select * from fact_orders")
                .read();
    }

    @Test
    void takesEverythingWhenNothingIsNamed() {
        assertThat(Selection.of(project, List.of())).isEqualTo(project.models().keySet());
    }

    @Test
    void takesTheModelAlone() {
        assertThat(Selection.of(project, List.of("fact_orders"))).containsExactly("fact_orders");
    }

    @Test
    void takesWhatItReads() {
        assertThat(Selection.of(project, List.of("+kpi_late")))
                .containsExactlyInAnyOrder("stg_orders", "fact_orders", "kpi_late");
    }

    @Test
    void takesWhatReadsIt() {
        assertThat(Selection.of(project, List.of("stg_orders+")))
                .containsExactlyInAnyOrder("stg_orders", "fact_orders", "kpi_late");
    }

    @Test
    void takesBothSidesAndUnites() {
        assertThat(Selection.of(project, List.of(" +fact_orders+ ", "stg_aside")))
                .containsExactlyInAnyOrder("stg_orders", "fact_orders", "kpi_late", "stg_aside");
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        assertThatThrownBy(() -> Selection.of(project, List.of("+fact_order")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Unknown model 'fact_order'. Did you mean fact_orders?");
    }
}
