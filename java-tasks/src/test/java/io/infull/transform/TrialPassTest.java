package io.infull.transform;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.cli.VersionProvider;
import io.infull.error.BadConfiguration;
import io.infull.project.file.ProjectDigest;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import io.infull.transform.trial.TrialPass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The selects of a project are tried once, and again when something changed that decides whether they are right. */
@DatabaseTest
class TrialPassTest {

    private static final String MOVES =
            "select lines as numerator, extract(day from now()) as denominator " + "from fact_totals";

    @TempDir
    private Path folder;

    /** A new warehouse knows the trial of this repository's project. */
    @BeforeEach
    void forgetTrials(TestWarehouse warehouse) {
        warehouse.execute("delete from ops.trial_pass");
    }

    /** Seen with a project that would be refused. */
    @Test
    void doesNotTryWhatPassed(TestWarehouse warehouse) {
        TestProject.ofOrders(folder).kpi("kpi_lines", MOVES);
        TrialPass.of(warehouse.database(), ProjectDigest.withBoards(folder), VersionProvider.version())
                .remember();

        assertThat(Runs.transform(warehouse, folder).publicationId()).isPresent();
    }

    @Test
    void triesAgainWhenAFileChanged(TestWarehouse warehouse) {
        TestProject project = TestProject.ofOrders(folder);
        Runs.transform(warehouse, folder);

        project.kpi("kpi_lines", MOVES);

        assertThatThrownBy(() -> Runs.transform(warehouse, folder)).isInstanceOf(BadConfiguration.class);
        assertThatTable(warehouse, "ops.trial_pass").hasRows(1);
    }

    @Test
    void triesAgainWhenABoardChanged(TestWarehouse warehouse) throws IOException {
        TestProject.ofOrders(folder);
        Runs.transform(warehouse, folder);
        Files.writeString(Files.createDirectories(folder.resolve("boards/mine")).resolve("board.yml"), "title: Mine\n");

        assertThatThrownBy(() -> Runs.transform(warehouse, folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("Board mine has no tile");
    }

    @Test
    void triesAgainWhenARawTableChanged(TestWarehouse warehouse) {
        TestProject.ofOrders(folder);
        Runs.transform(warehouse, folder);

        warehouse.execute("alter table raw.sales_orders add colour text");
        Runs.transform(warehouse, folder);
        assertThatTable(warehouse, "ops.trial_pass").hasRows(2);

        warehouse.execute("alter table raw.sales_orders rename colour to shade");
        Runs.transform(warehouse, folder);
        assertThatTable(warehouse, "ops.trial_pass").hasRows(3);
    }

    @Test
    void triesAgainWhenEverythingIsBuiltAnew(TestWarehouse warehouse) {
        TestProject.ofOrders(folder).kpi("kpi_lines", MOVES);
        TrialPass.of(warehouse.database(), ProjectDigest.withBoards(folder), VersionProvider.version())
                .remember();

        assertThatThrownBy(() ->
                        Runs.as(warehouse, Runs.run("again", 1), "transform", open -> new Transformer(open, folder)
                                .transform(new TransformRequest(Optional.of(Runs.AS_OF), Runs.AS_OF, List.of(), true))))
                .isInstanceOf(BadConfiguration.class);
    }
}
