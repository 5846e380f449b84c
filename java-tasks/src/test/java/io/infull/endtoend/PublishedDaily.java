package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.Prepared;
import io.infull.testing.StartsFrom;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;

/** Publication 1 of a warehouse, made by a run on 3,000 generated lines; the next run says that it is the same run. */
final class PublishedDaily implements StartsFrom.Start {

    @Override
    public void make(TestWarehouse warehouse, Path folder) {
        CommandRun run = run(warehouse, SmallLanding.in(folder, 3_000));
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    /** The same files again. */
    static CommandRun run(TestWarehouse warehouse) {
        return run(warehouse, Prepared.files(PublishedDaily.class).resolve("landing"));
    }

    private static CommandRun run(TestWarehouse warehouse, Path landing) {
        return CommandRun.of(
                warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF, "--run-id", "daily");
    }
}
