package io.infull.quality.command;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.db.DatabaseSettings;
import io.infull.ops.Warehouse;
import io.infull.quality.Gate;
import io.infull.quality.mutation.MutationRun;
import io.infull.quality.mutation.MutationScore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks the candidate and decides whether it may be published. It has no selection, because the gate must check
 * everything.
 */
@Command(
        name = "test",
        description = "Checks the candidate, keeps the offending rows, and decides: passed, held or refused.")
public final class TestCommand extends WarehouseTask {

    @ArgGroup(exclusive = false)
    private MutationOptions mutations;

    /** Null until the warehouse is opened. */
    private DatabaseSettings settings;

    public TestCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Warehouse open(DatabaseSettings found) {
        settings = found;
        return super.open(found);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        return mutations == null
                ? new Gate(warehouse, project().folder()).test().outcome()
                : mutated(warehouse);
    }

    private Outcome mutated(Warehouse warehouse) {
        long seed = mutations.seed == null ? environment().clock().millis() : mutations.seed;
        MutationScore score = new MutationRun(
                        settings, warehouse.database(), project().folder())
                .run(mutations.draw, mutations.orders, seed, warehouse.commandRunId());
        if (!logsJson()) {
            environment().out().println(score.table());
        }
        return score.outcome().with("seed", seed);
    }

    private static final class MutationOptions {

        @Option(
                names = "--mutate",
                required = true,
                description = "Judge the gate instead: corrupt a sample of the data in a scratch database on the same "
                        + "server, in the ways of sql/mutations.yml, and tell what passed unseen. Nothing of the "
                        + "warehouse is changed.")
        private boolean mutate;

        @Option(names = "--draw", paramLabel = "N", description = "Draw so many mutations (default: all).")
        private int draw = Integer.MAX_VALUE;

        @Option(names = "--seed", paramLabel = "N", description = "Which ones are drawn (default: by the time).")
        private Long seed;

        @Option(names = "--orders", paramLabel = "N", description = "Orders in the sample (default: 6000).")
        private int orders = 6_000;
    }
}
