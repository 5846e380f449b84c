package io.infull.migrate;

import io.infull.cli.Environment;
import io.infull.cli.Outcome;
import io.infull.cli.WarehouseTask;
import io.infull.db.DatabaseSettings;
import io.infull.ops.Warehouse;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * Updates the warehouse to this release. When there is nothing to do, it ends with 0 and not with 99, so that a service
 * that waits for it can start.
 */
@Command(
        name = "migrate",
        description =
                "Brings the warehouse to this release, as its owner. The other commands do so too, where they may.")
public final class MigrateCommand extends WarehouseTask {

    public MigrateCommand(Environment environment) {
        super(environment);
    }

    @Override
    protected Warehouse open(DatabaseSettings settings) {
        return Warehouse.forMigrating(settings, project().migrations(), identity(), name());
    }

    @Override
    protected Outcome perform(Warehouse warehouse) {
        List<String> migrated = warehouse.migrated();
        String sentence = migrated.isEmpty()
                ? "Nothing to migrate: the warehouse is up to date"
                : "Applied " + migrated.size() + " migrations, the last one: " + migrated.get(migrated.size() - 1);
        return Outcome.done(sentence).with("migrations", migrated.size());
    }
}
