package io.infull.publish;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.ops.Publication;
import io.infull.ops.Warehouse;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One row is updated: readers see an earlier publication again. */
@Command(name = "rollback", description = "Shows readers an earlier publication again, at once.")
public final class RollbackCommand extends WarehouseTask {

    @Option(
            names = "--to",
            paramLabel = "PUBLICATION",
            description = "Publication to go back to (default: the one before the current one).")
    private Long target;

    public RollbackCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        Publication current = new Rollback(warehouse).to(Optional.ofNullable(target));
        return Outcome.done("Readers see publication " + current.id() + " as of " + current.asOf() + " again")
                .with("publication", current.id())
                .with("as_of", current.asOf().toString());
    }
}
