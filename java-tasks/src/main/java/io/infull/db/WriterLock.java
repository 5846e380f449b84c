package io.infull.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The right to write to the warehouse, held by one process at a time. It is an advisory lock of a session of its own,
 * so the server gives it back the moment this process dies.
 */
public final class WriterLock implements AutoCloseable {

    /** "InFull" in ASCII: any number that other programs in this database do not use. */
    private static final long KEY = 0x496e46756c6cL;

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<WriterLock> tryTake(Connection connection) {
        return Faults.translated(() -> {
            boolean taken = false;
            try {
                connection.setAutoCommit(true);
                taken = askFor(connection);
                return taken ? Optional.of(new WriterLock(connection)) : Optional.<WriterLock>empty();
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
        });
    }

    /** Throws TransientFault when the session that holds the lock is gone, because then someone else may be writing. */
    public void assertHeld() {
        Faults.translated(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        });
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
}
