package io.infull.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Owns the connections and the transactions: everything that reaches PostgreSQL goes through here. */
public final class Database implements AutoCloseable {

    /** How long to wait for a server that does not answer before the command ends with a transient fault. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects, or throws TransientFault when nobody answers and BadConfiguration when the log-in is refused.
     *
     * @param connections the most that are open at once
     */
    public static Database open(DatabaseSettings settings, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("ApplicationName", "infull");
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        // Server details quote row contents; they do not belong in logs.
        config.addDataSourceProperty("logServerErrorDetail", false);
        // A killed client must not leave its statement, and with it its locks, running in the server.
        config.addDataSourceProperty("options", "-c client_connection_check_interval=500 -c TimeZone=UTC");
        try {
            return new Database(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw Faults.translate(cause, "");
            }
            throw e;
        }
    }

    /** Runs the work in a transaction: commits when it returns, rolls back when it throws. */
    public <T> T transaction(Isolation isolation, Work<T> work) {
        return Faults.translated(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setTransactionIsolation(isolation.level());
                return committed(connection, work);
            }
        });
    }

    public <T> T transaction(Work<T> work) {
        return transaction(Isolation.STATEMENT, work);
    }

    /** Runs the work in a transaction and undoes all that it did. */
    public <T> T undone(Work<T> work) {
        return Faults.translated(() -> {
            try (Connection connection = pool.getConnection()) {
                try {
                    return work.in(new Session(connection));
                } finally {
                    connection.rollback();
                }
            }
        });
    }

    /** Runs statements that PostgreSQL refuses inside a transaction, like {@code detach partition concurrently}. */
    public <T> T withoutTransaction(Work<T> work) {
        return Faults.translated(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(true);
                try {
                    return work.in(new Session(connection));
                } finally {
                    connection.setAutoCommit(false);
                }
            }
        });
    }

    /** Becomes the only writer, or is empty-handed when another one is at work; see {@link WriterLock}. */
    public Optional<WriterLock> tryBecomeWriter() {
        return WriterLock.tryTake(Faults.translated(pool::getConnection));
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T value = work.in(new Session(connection));
            connection.commit();
            done = true;
            return value;
        } finally {
            if (!done) {
                rollBackQuietly(connection);
            }
        }
    }

    // What went wrong first is what matters; a connection that cannot roll back is dropped by the pool.
    private static void rollBackQuietly(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyFailing) {
            return;
        }
    }
}
