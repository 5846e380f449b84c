package io.infull.db;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the warehouse to the version of this release, from {@code sql/migrations}. */
public final class Migrations {

    private static final Pattern FILE_NAME = Pattern.compile("V.+__.+\\.sql");

    private Migrations() {}

    /** Returns how many migrations were applied; 0 when the warehouse was up to date. */
    public static int apply(Database database, Path folder) {
        if (isUpToDate(database, folder)) {
            return 0;
        }
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

    // Flyway takes a third of a second to find out that there is nothing to do, at every start of every command.
    private static boolean isUpToDate(Database database, Path folder) {
        long known =
                files(folder).filter(file -> FILE_NAME.matcher(file).matches()).count();
        return database.transaction(session -> session.one(
                                "select to_regclass('ops.flyway_schema_history') is not null as there",
                                row -> row.flag("there"))
                        ? session.one(
                                "select count(*) filter (where success) as applied from ops.flyway_schema_history "
                                        + "where version is not null",
                                row -> row.number("applied"))
                        : 0L)
                >= known;
    }

    private static Stream<String> files(Path folder) {
        return Stream.of(Optional.ofNullable(folder.toFile().list()).orElse(new String[0]));
    }
}
