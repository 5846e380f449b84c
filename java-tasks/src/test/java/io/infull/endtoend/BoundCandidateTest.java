package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers with two releases: what one has built is not judged by the other. */
@DatabaseTest
class BoundCandidateTest {

    @TempDir
    private Path builder;

    @TempDir
    private Path other;

    @BeforeEach
    void installTheReleaseTwice(TestWarehouse warehouse) {
        for (Path release : new Path[] {builder, other}) {
            TestServer.copyMigrations(release);
            TestProject.ofOrders(release)
                    .write("tests/there_are_no_lines.sql", "select * from fact_lines")
                    .write("tests/totals_are_positive.sql", "select * from fact_totals where qty <= 0")
                    .write("sources/own/orders.yml", "source: orders\n");
        }
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O1', 'S1', 1)");
    }

    @Test
    void refusesToJudgeWithFewerChecks(TestWarehouse warehouse) throws IOException {
        Files.delete(other.resolve("tests/there_are_no_lines.sql"));
        Files.writeString(other.resolve("models/marts/fact_new.sql"), "select 1 as a");
        Files.writeString(other.resolve("models/marts/fact_new.yml"), "models: [{name: fact_new}]");
        Files.writeString(other.resolve("tests/totals_are_positive.sql"), "select * from fact_totals where qty < 0");
        assertThat(run(warehouse, builder, "transform").exitCode()).isZero();

        CommandRun test = run(warehouse, other, "test");

        assertThat(test.exitCode()).isEqualTo(78);
        assertThat(test.message())
                .contains("Cannot test candidate 1 of run r1: expected the project that built it but found another one "
                        + "in " + other + ", which adds models/marts/fact_new.sql, adds models/marts/fact_new.yml, "
                        + "lacks tests/there_are_no_lines.sql, changes tests/totals_are_positive.sql. Test with the "
                        + "release that built it, or run transform with this one");
        assertThat(warehouse.value("select state from ops.publication")).isEqualTo("built");
        assertThat(run(warehouse, builder, "test").exitCode()).isEqualTo(65);
        assertThat(run(warehouse, other, "publish").exitCode()).isNotZero();
    }

    @Test
    void refusesToJudgeWithOtherDimensions(TestWarehouse warehouse) throws IOException {
        assertThat(run(warehouse, builder, "transform").exitCode()).isZero();
        Files.writeString(other.resolve("dimensions.yml"), "dimensions: []");

        assertThat(run(warehouse, other, "test").message()).contains("which adds dimensions.yml. ");
    }

    @Test
    void judgesFromAnotherFolderWithTheSameFiles(TestWarehouse warehouse) throws IOException {
        for (Path release : new Path[] {builder, other}) {
            Files.delete(release.resolve("tests/there_are_no_lines.sql"));
        }
        Files.createDirectories(other.resolve("boards/own"));
        Files.writeString(other.resolve("boards/own/board.yml"), "title: Own");
        assertThat(run(warehouse, builder, "transform").exitCode()).isZero();

        assertThat(run(warehouse, other, "test").exitCode()).isZero();
    }

    @Test
    void letsTheOtherReleaseBuildItsOwn(TestWarehouse warehouse) throws IOException {
        Files.delete(other.resolve("tests/there_are_no_lines.sql"));
        assertThat(run(warehouse, builder, "transform").exitCode()).isZero();
        assertThat(run(warehouse, other, "transform").exitCode()).isZero();

        assertThat(run(warehouse, builder, "test").exitCode()).isEqualTo(78);
        assertThat(run(warehouse, other, "test").exitCode()).isZero();
        assertThat(run(warehouse, other, "publish").exitCode()).isZero();
    }

    private static CommandRun run(TestWarehouse warehouse, Path release, String command) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", release.toString());
        return CommandRun.of(variables, command, "--run-id", "r1");
    }
}
