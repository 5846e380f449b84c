package io.infull.quality;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.ProjectOptions;
import io.infull.cli.Task;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the candidate and decides whether it may be published. */
@Command(name = "test", description = "Checks the candidate, keeps the offending rows, and decides: passed or refused.")
public final class TestCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ProjectOptions project;

    TestCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform() {
        try (Warehouse warehouse = Warehouse.forWriting(
                settings(database, new Problems()), project.migrations(), identity(), name())) {
            return new Gate(warehouse, project.folder()).test().outcome();
        }
    }
}
