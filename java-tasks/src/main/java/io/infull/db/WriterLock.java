package io.infull.db;

import io.infull.error.TransientFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to write to the warehouse, held by one process at a time. It is an advisory lock of a transaction that
 * stays open for as long as the command works, so the server releases it as soon as this process dies. It is not a lock
 * of the session, because a pooler could lend the session, with its lock, to another client; no pooler lends a session
 * during a transaction.
 */
public final class WriterLock implements AutoCloseable {

    /** "InFull" in ASCII. Any number will do that other programs in this database do not use. */
    private static final long KEY = 0x496e46756c6cL;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // The transaction is idle for a long time, on purpose. Servers before 17 have no transaction_timeout.
    private static final String WITHOUT_TIMEOUTS = "select set_config(name, '0', true) from pg_settings "
            + "where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')";

    // A select keeps its snapshot until the next statement comes, even when all of its rows were read.
    private static final String LET_GO_OF_SNAPSHOT = "set local lock_timeout to default";

    private static final String IS_HELD = "select exists (select from pg_locks where locktype = 'advisory' and granted "
            + "and pid = pg_backend_pid() and cast(classid as bigint) = " + (KEY >> Integer.SIZE)
            + " and cast(objid as bigint) = " + (KEY & 0xffffffffL) + ")";

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<WriterLock> tryTake(Connection connection) {
        return take(connection, () -> isTrue(connection, "select pg_try_advisory_xact_lock(" + KEY + ")"));
    }

    static Optional<WriterLock> takeWithin(Duration patience, Connection connection) {
        return take(connection, () -> waitFor(connection, patience));
    }

    private static Optional<WriterLock> take(Connection connection, Faults.SqlCall<Boolean> request) {
        return Faults.translated(() -> {
            boolean taken = false;
            try {
                // A transaction that kept one snapshot would block everything that waits for old snapshots to end.
                connection.setTransactionIsolation(Isolation.STATEMENT.level());
                isTrue(connection, WITHOUT_TIMEOUTS);
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
        try {
            if (!isTrue(connection, IS_HELD)) {
                throw lost("the session no longer has it", null);
            }
        } catch (SQLException e) {
            // Later callers only learn that it is closed.
            throw lost(Faults.firstLine(e), e);
        }
    }

    private static TransientFault lost(String reason, SQLException cause) {
        return new TransientFault(
                "The session that holds the writer lock is gone: " + reason
                        + ". Nothing more is written. Try again later.",
                cause);
    }

    @Override
    public void close() {
        Faults.translated(() -> {
            try (connection) {
                connection.rollback();
                return null;
            }
        });
    }

    Connection connection() {
        return connection;
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            boolean answer = result.next() && result.getObject(1) instanceof Boolean said && said;
            statement.execute(LET_GO_OF_SNAPSHOT);
            return answer;
        }
    }

    private static boolean waitFor(Connection connection, Duration patience) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_xact_lock(" + KEY + ")");
            statement.execute(LET_GO_OF_SNAPSHOT);
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
