package io.infull.quality;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.ops.Warehouse;
import picocli.CommandLine.Command;

/** Checks the candidate and decides whether it may be published. There is no selection: a gate checks everything. */
@Command(name = "test", description = "Checks the candidate, keeps the offending rows, and decides: passed or refused.")
public final class TestCommand extends WarehouseTask {

    public TestCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        return new Gate(warehouse, project().folder()).test().outcome();
    }
}
