package io.infull.status;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is published, from which files, what was rejected, and the candidate. */
@Command(
        name = "status",
        description = "Prints what is published, since when, from which files; what was rejected; what is candidate.")
public final class StatusCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}; in any case (default: ${DEFAULT-VALUE}).")
    private StatusFormat format;

    @Option(
            names = "--rows",
            defaultValue = "10",
            paramLabel = "N",
            description = "The newest N files, rejections and commands (default: ${DEFAULT-VALUE}).")
    private int rows;

    public StatusCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean printsResult() {
        return true;
    }

    @Override
    protected Outcome perform() {
        Problems problems = new Problems();
        if (rows < 1) {
            problems.add("--rows is " + rows + ", expected at least 1");
        }
        try (Warehouse warehouse = Warehouse.forReading(settings(database, problems), identity())) {
            WarehouseStatus status = new StatusReader(warehouse.database()).read(rows);
            environment().out().print(written(status));
            return Outcome.done(status.sentence())
                    .with("sources", status.loaded().sources().size())
                    .with("raw_tables_changed", status.loaded().rawChanged().size());
        }
    }

    private Object written(WarehouseStatus status) {
        return switch (format) {
            case TEXT -> new StatusText(status, environment().clock().instant());
            case JSON -> new StatusJson(status);
        };
    }
}
