package io.infull.db;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the warehouse to the version of this release, from {@code sql/migrations}. */
public final class Migrations {

    private Migrations() {}

    /** Returns how many migrations were applied; 0 when the warehouse was up to date. */
    public static int apply(Database database, Path folder) {
        try {
            return Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("filesystem:" + folder)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .defaultSchema("ops")
                    .createSchemas(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new BadConfiguration("Cannot migrate the warehouse from " + folder + ": " + e.getMessage(), e);
        }
    }
}
