package io.infull.db;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the warehouse to the version of this release, from {@code sql/migrations}. */
public final class Migrations {

    private static final Pattern FILE_NAME = Pattern.compile("V(.+?)__(.+)\\.sql");

    private static final String ENCODING = "UTF8";

    private final Database database;
    private final Path folder;

    public Migrations(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private record Standing(
            String user, String encoding, boolean isBegun, boolean isReadable, boolean mayMigrate, String owner) {

        static Standing of(Row row) {
            return new Standing(
                    row.text("user_name"),
                    row.text("encoding"),
                    row.flag("is_begun"),
                    row.flag("is_readable"),
                    row.flag("may_migrate"),
                    row.text("owner_name"));
        }
    }

    /**
     * What this release has and the warehouse lacks, in order, like {@code 4 create published schemas}. Throws
     * BadConfiguration when the warehouse is newer than this release, or when the user may not see its version.
     */
    // At every start of a command Flyway would need a third of a second to find out that there is nothing to do.
    public List<String> missing() {
        return database.transaction(session -> missing(session, standing(session)));
    }

    /**
     * Applies what is missing and returns it. Throws BadConfiguration when this user has no right to do so. Takes up to
     * three connections at once.
     */
    public List<String> apply() {
        List<String> missing = database.transaction(this::missingAndMine);
        if (missing.isEmpty()) {
            return missing;
        }
        try {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("filesystem:" + folder)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .defaultSchema("ops")
                    .createSchemas(true)
                    .load()
                    .migrate();
            return missing;
        } catch (FlywayException e) {
            throw new BadConfiguration(
                    "Cannot migrate the warehouse from " + folder + ": "
                            + Faults.serverMessage(e).orElseGet(e::getMessage),
                    e);
        }
    }

    private List<String> missingAndMine(Session session) {
        Standing standing = standing(session);
        List<String> missing = missing(session, standing);
        if (!missing.isEmpty() && !standing.mayMigrate()) {
            throw new BadConfiguration("The warehouse lacks migrations " + missing
                    + ". Run `infull migrate` as its owner " + standing.owner());
        }
        return missing;
    }

    private List<String> missing(Session session, Standing standing) {
        SortedMap<MigrationVersion, String> known = known();
        Set<MigrationVersion> applied = applied(session, standing);
        List<MigrationVersion> newer =
                applied.stream().filter(version -> !known.containsKey(version)).toList();
        if (!newer.isEmpty()) {
            throw new BadConfiguration("The warehouse is newer than this release: it has migrations " + newer
                    + ", which are not in " + folder + ". Use the release that applied them, or a later one");
        }
        return known.entrySet().stream()
                .filter(migration -> !applied.contains(migration.getKey()))
                .map(migration -> migration.getKey() + " " + migration.getValue())
                .toList();
    }

    private static Set<MigrationVersion> applied(Session session, Standing standing) {
        if (!standing.isBegun()) {
            return Set.of();
        }
        if (!standing.isReadable()) {
            throw new BadConfiguration(
                    "User " + standing.user() + " has no rights in this warehouse. Run `infull migrate`"
                            + " as its owner " + standing.owner() + ", and grant " + standing.user()
                            + " the role of what it is to do: infull_loader, infull_transformer or infull_monitor");
        }
        return new TreeSet<>(session.list(
                "select version from ops.flyway_schema_history where success and version is not null",
                row -> MigrationVersion.fromVersion(row.text("version"))));
    }

    private static Standing standing(Session session) {
        Standing standing = session.one(Statements.read(Migrations.class, "migration_standing"), Standing::of);
        if (!standing.encoding().equals(ENCODING)) {
            throw new BadConfiguration("The database has encoding " + standing.encoding() + ": expected " + ENCODING
                    + ", the only one that holds every character of every file. Make another one with `create database "
                    + "… encoding 'UTF8' template template0`, and set INFULL_DB_URL");
        }
        return standing;
    }

    private SortedMap<MigrationVersion, String> known() {
        SortedMap<MigrationVersion, String> known = new TreeMap<>();
        Stream.of(Optional.ofNullable(folder.toFile().list()).orElse(new String[0]))
                .map(FILE_NAME::matcher)
                .filter(Matcher::matches)
                .forEach(file -> known.put(
                        MigrationVersion.fromVersion(file.group(1)),
                        file.group(2).replace('_', ' ')));
        return known;
    }
}
