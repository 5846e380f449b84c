package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Migrations;
import io.infull.db.WriterLock;
import io.infull.error.InFullException;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The warehouse as one command sees it: a database, the right to write where it is needed, and a row in
 * {@code ops.command_run} that says that it was here.
 */
public final class Warehouse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
    /** Two loaders or builders, the writer lock, and one for book-keeping. */
    private static final int CONNECTIONS = 6;

    private final Database database;
    private final RunIdentity identity;
    private final String command;
    private final long commandRunId;
    private final Optional<WriterLock> lock;

    private Warehouse(
            Database database, RunIdentity identity, String command, long commandRunId, Optional<WriterLock> lock) {
        this.database = database;
        this.identity = identity;
        this.command = command;
        this.commandRunId = commandRunId;
        this.lock = lock;
    }

    /**
     * Opens for writing: migrates when this release needs it, takes the writer lock, registers the command. Throws
     * TransientFault while another command writes, or when a newer attempt of the same command was started.
     */
    public static Warehouse forWriting(
            DatabaseSettings settings, Path migrations, RunIdentity identity, String command) {
        Database database = Database.open(settings, CONNECTIONS);
        try {
            WriterLock lock = database.tryBecomeWriter()
                    .orElseThrow(() -> new TransientFault("Cannot " + command
                            + ": another InFull command is writing to this warehouse. Try again when it has ended."));
            migrate(database, migrations);
            long commandRunId = database.transaction(session -> CommandRuns.start(session, identity, command));
            return new Warehouse(database, identity, command, commandRunId, Optional.of(lock));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Opens for looking only: waits for nobody and changes nothing. */
    public static Warehouse forReading(DatabaseSettings settings, RunIdentity identity) {
        return new Warehouse(Database.open(settings, 2), identity, "", 0, Optional.empty());
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

    /** Notes how the command ended. A warehouse that is away cannot be told, and then the exit code has to do. */
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

    private static void migrate(Database database, Path migrations) {
        int applied = Migrations.apply(database, migrations);
        if (applied > 0) {
            LOG.atInfo()
                    .addKeyValue("event", Event.WAREHOUSE_MIGRATED)
                    .addKeyValue("migrations", applied)
                    .log("Applied {} migrations to the warehouse", applied);
        }
    }
}
