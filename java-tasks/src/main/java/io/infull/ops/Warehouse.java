package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Migrations;
import io.infull.db.SqlFailure;
import io.infull.db.WriterLock;
import io.infull.error.InFullException;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The warehouse as one command uses it: a database, the writer lock if the command writes, and a row in
 * {@code ops.command_run}.
 */
public final class Warehouse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
    /** Connections: two for loading or building, one for the writer lock, and one for the tables of {@code ops}. */
    private static final int CONNECTIONS = 6;
    /** The role that owns what is built. Migrations grant its rights. */
    private static final String TRANSFORMERS = "infull_transformer";
    /** Long enough for another migration to end, but not for a whole run. */
    private static final Duration MIGRATOR_WAITS = Duration.ofMinutes(1);

    private final Database database;
    private final RunIdentity identity;
    private final String command;
    private final long commandRunId;
    private final Optional<WriterLock> lock;
    private final List<String> migrated;

    private Warehouse(
            Database database,
            RunIdentity identity,
            String command,
            long commandRunId,
            Optional<WriterLock> lock,
            List<String> migrated) {
        this.database = database;
        this.identity = identity;
        this.command = command;
        this.commandRunId = commandRunId;
        this.lock = lock;
        this.migrated = migrated;
    }

    /**
     * Opens for writing: takes the writer lock, migrates when this release needs it, registers the command. Throws
     * TransientFault while another command writes, or when a newer attempt of the same command was started, and
     * BadConfiguration when a migration is missing that this user may not apply.
     */
    public static Warehouse forWriting(
            DatabaseSettings settings, Path migrations, RunIdentity identity, String command) {
        return opened(settings, database -> {
            WriterLock lock = database.tryBecomeWriter().orElseThrow(() -> occupied(command));
            return registered(database, migrations, identity, command, lock);
        });
    }

    /** Opens to migrate. It waits for another writer for a while, and only when there is something to apply. */
    public static Warehouse forMigrating(
            DatabaseSettings settings, Path migrations, RunIdentity identity, String command) {
        return opened(settings, database -> {
            if (new Migrations(database, migrations).missing().isEmpty()) {
                return new Warehouse(database, identity, command, 0, Optional.empty(), List.of());
            }
            WriterLock lock = database.becomeWriterWithin(MIGRATOR_WAITS).orElseThrow(() -> occupied(command));
            return registered(database, migrations, identity, command, lock);
        });
    }

    /** Opens for reading only. It takes no lock and changes nothing. */
    public static Warehouse forReading(DatabaseSettings settings, RunIdentity identity) {
        return new Warehouse(Database.open(settings, 2), identity, "", 0, Optional.empty(), List.of());
    }

    private static Warehouse opened(DatabaseSettings settings, Function<Database, Warehouse> opening) {
        Database database = Database.open(settings, CONNECTIONS);
        try {
            return opening.apply(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Warehouse registered(
            Database database, Path migrations, RunIdentity identity, String command, WriterLock lock) {
        List<String> migrated = migrate(database, migrations);
        long commandRunId = database.transaction(session -> CommandRuns.start(session, identity, command));
        return new Warehouse(database, identity, command, commandRunId, Optional.of(lock), migrated);
    }

    private static TransientFault occupied(String command) {
        return new TransientFault("Cannot " + command
                + ": another InFull command is writing to this warehouse. Try again when it has ended.");
    }

    /**
     * The same warehouse for commands that build, test or publish. Everything that is built belongs to the group of
     * transformers, so that each of its members can replace it.
     */
    public Warehouse asTransformer() {
        return new Warehouse(database.actingAs(TRANSFORMERS), identity, command, commandRunId, lock, migrated);
    }

    public Database database() {
        return database;
    }

    public RunIdentity identity() {
        return identity;
    }

    /** Name of the command that opened the warehouse; attempts are counted per run and command. */
    public String command() {
        return command;
    }

    public long commandRunId() {
        return commandRunId;
    }

    /** Throws TransientFault when the writer lock was lost, so that nothing is decided without it. */
    public void assertStillWriter() {
        lock.ifPresent(WriterLock::assertHeld);
    }

    /** The migrations that were applied when the warehouse was opened, in order. */
    public List<String> migrated() {
        return migrated;
    }

    /** Records how the command ended. When the warehouse cannot be reached, only the exit code says so. */
    public void finish(int exitCode, String outcome) {
        try {
            database.transaction(session -> CommandRuns.finish(session, commandRunId, exitCode, outcome));
        } catch (InFullException unreachable) {
            LOG.debug("Could not note the end of the command", unreachable);
        }
    }

    @Override
    public void close() {
        try {
            lock.ifPresent(WriterLock::close);
        } catch (RuntimeException sessionGone) {
            LOG.debug("The session of the writer lock was gone already", sessionGone);
        } finally {
            database.close();
        }
    }

    /**
     * Records that a signal ended a command whose connections are closed already. It ignores failures, as
     * {@link #finish} does.
     */
    public static void noteStop(
            DatabaseSettings settings, RunIdentity identity, String command, int exitCode, String outcome) {
        try {
            Database.briefly(settings, session -> CommandRuns.stop(session, identity, command, exitCode, outcome));
        } catch (InFullException | SqlFailure unreachable) {
            LOG.debug("Could not note the end of the command", unreachable);
        }
    }

    private static List<String> migrate(Database database, Path migrations) {
        List<String> applied = new Migrations(database, migrations).apply();
        if (!applied.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("event", Event.WAREHOUSE_MIGRATED)
                    .addKeyValue("migrations", applied)
                    .log("Applied {} migrations to the warehouse", applied.size());
        }
        return applied;
    }
}
