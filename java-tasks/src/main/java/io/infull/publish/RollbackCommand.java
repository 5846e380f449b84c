package io.infull.publish;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.db.Database;
import io.infull.error.BadConfiguration;
import io.infull.error.InFullException;
import io.infull.ops.Publication;
import io.infull.ops.Warehouse;
import io.infull.site.SiteOption;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Updates one row, so that readers see an earlier publication again. */
@Command(name = "rollback", description = "Shows readers an earlier publication again, at once.")
public final class RollbackCommand extends WarehouseTask {

    @Option(
            names = "--to",
            paramLabel = "PUBLICATION",
            description = "Publication to go back to (default: the one before the current one).")
    private Long target;

    @Mixin
    private SiteOption site;

    public RollbackCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        Publication current = new Rollback(warehouse).to(Optional.ofNullable(target));
        String sentence = "Readers see publication " + current.id() + " as of " + current.asOf() + " again";
        return Outcome.done(sentence)
                .with("publication", current.id())
                .with("as_of", current.asOf().toString())
                .with(pages(warehouse.database(), sentence));
    }

    // Running the command again would go back one more publication, so it must not end like a fault that can be
    // retried.
    private Map<String, Object> pages(Database database, String sentence) {
        try {
            site.mark(database);
            return site.write(database, project().folder(), environment().clock());
        } catch (InFullException e) {
            throw new BadConfiguration(
                    sentence + ", but the command center does not show it: " + e.getMessage()
                            + ". Do not roll back again: mend this and run report with --site",
                    e);
        }
    }
}
