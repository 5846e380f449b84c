package io.infull.db;

import io.infull.error.TransientFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to write to the warehouse, held by one process at a time. It is an advisory lock of a session of its own,
 * so the server gives it back the moment this process dies.
 */
public final class WriterLock implements AutoCloseable {

    /** "InFull" in ASCII: any number that other programs in this database do not use. */
    private static final long KEY = 0x496e46756c6cL;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<WriterLock> tryTake(Connection connection) {
        return take(connection, () -> askFor(connection));
    }

    static Optional<WriterLock> takeWithin(Duration patience, Connection connection) {
        return take(connection, () -> waitFor(connection, patience));
    }

    private static Optional<WriterLock> take(Connection connection, Faults.SqlCall<Boolean> request) {
        return Faults.translated(() -> {
            boolean taken = false;
            try {
                connection.setAutoCommit(true);
                taken = request.call();
                return taken ? Optional.of(new WriterLock(connection)) : Optional.<WriterLock>empty();
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
        });
    }

    /** Throws TransientFault when the session that holds the lock is gone, because then someone else may be writing. */
    public synchronized void assertHeld() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            // Whoever finds it closed by then is told no more than that.
            throw new TransientFault(
                    "The session that holds the writer lock is gone: " + Faults.firstLine(e)
                            + ". Nothing more is written. Try again later.",
                    e);
        }
    }

    @Override
    public void close() {
        Faults.translated(() -> {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
                connection.setAutoCommit(false);
                return null;
            }
        });
    }

    private static boolean askFor(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static boolean waitFor(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            statement.execute("reset lock_timeout");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
