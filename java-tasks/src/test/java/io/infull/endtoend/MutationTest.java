package io.infull.endtoend;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.DrawSeed;
import io.infull.testing.Runs;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How strong the gate is: ten mutations of generated data. All of them: scripts/mutate. */
@DatabaseTest
class MutationTest {

    @TempDir
    private Path folder;

    @Test
    void catchesTenMutationsAndLeavesTheWarehouseAlone(TestWarehouse warehouse) {
        long seed = DrawSeed.printed(MutationTest.class);
        Path landing = SmallLanding.in(folder, 6_000);
        command(warehouse, "load", "--landing", landing);
        command(warehouse, "transform", "--as-of", SmallLanding.AS_OF);
        // What the gate says of sound data is asked elsewhere; here it has to be published only.
        Runs.pass(warehouse);
        command(warehouse, "publish");
        String marks = warehouse.value("select count(*) from ops.raw_change");
        String lines = warehouse.value("select sum(hashtext(cast(s as text))) from raw.sales_orders as s");

        CommandRun run = CommandRun.of(warehouse.variables(), "test", "--mutate", "--draw", "10", "--seed", seed);

        assertThat(run.exitCode())
                .as(DrawSeed.again(MutationTest.class) + "\n" + run.output())
                .isZero();
        assertThat(run.result().get("seed").asLong()).isEqualTo(seed);
        assertThat(run.events("mutation_judged")).hasSize(10);
        assertThat(warehouse.value("select count(*) from ops.raw_change")).isEqualTo(marks);
        assertThat(warehouse.value("select sum(hashtext(cast(s as text))) from raw.sales_orders as s"))
                .isEqualTo(lines);
        assertThatTable(warehouse, "pg_database where datname like current_database() || '_mutation_%'")
                .hasRows(0);
    }

    private static void command(TestWarehouse warehouse, Object... words) {
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
