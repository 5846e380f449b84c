package io.infull.load.rejects;

import io.infull.cli.DatabaseOptions;
import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.Task;
import io.infull.error.InputMissing;
import io.infull.error.Problems;
import io.infull.ops.Warehouse;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that lists rejected rows, and exports them to a file for repair. */
@Command(
        name = "rejects",
        description = "Lists rejected rows by file and reason, or exports the open ones to be repaired and replayed.")
public final class RejectsCommand extends Task {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private RejectFilter filter;

    @Option(names = "--open", description = "Only rows that no replay has answered.")
    private boolean openOnly;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}; in any case (default: ${DEFAULT-VALUE}).")
    private RejectsFormat format;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the open rows as CSV instead: the original columns, then why. One source at a time.")
    private Path export;

    public RejectsCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected boolean printsResult() {
        return true;
    }

    @Override
    protected Outcome perform() {
        try (Warehouse warehouse = Warehouse.forReading(settings(database, new Problems()), identity())) {
            RejectList list = new RejectList(warehouse.database());
            if (!list.isThere()) {
                throw new InputMissing("Nothing here yet: this database is not a warehouse of this release. Run load");
            }
            return export == null ? listed(list) : exported(warehouse);
        }
    }

    private Outcome listed(RejectList list) {
        List<RejectSummary> rejects = list.read(filter, openOnly);
        long open = rejects.stream().mapToLong(reject -> reject.count().open()).sum();
        environment().out().print(format.written(rejects));
        return Outcome.done(open + " rejected rows are open")
                .with(
                        "rows_rejected",
                        rejects.stream()
                                .mapToLong(reject -> reject.count().rows())
                                .sum())
                .with("rows_open", open);
    }

    private Outcome exported(Warehouse warehouse) {
        long rows = new RejectExport(warehouse.database()).write(filter, export);
        return rows == 0
                ? Outcome.nothingToDo("No rejected row is open: nothing was written")
                : Outcome.done("Wrote " + rows + " rejected rows to " + export + ". Repair them, then: infull replay "
                                + export)
                        .with("rows_exported", rows);
    }
}
