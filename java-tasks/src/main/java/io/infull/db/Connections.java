package io.infull.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.infull.error.TransientFault;
import io.infull.stop.Stop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PSQLException;

/** A connection pool that knows which connections are in use: a signal that stops the process closes these at once. */
final class Connections implements AutoCloseable {

    /**
     * How long to wait for a server that does not answer before the command ends with a transient fault, unless the URL
     * says otherwise ({@code connectTimeout}, in seconds).
     */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /**
     * A log-in consists of several answers of the server. On a busy machine this process needs much time between them.
     */
    private static final int ANSWERS = 3;

    /**
     * When a client is gone, the server must end its transaction and release its locks. The server notices a killed
     * process within half a second, also in the middle of a statement. It notices a client that vanished from the
     * network, such as a machine without power, within half a minute.
     */
    private static final String GONE_CLIENTS_END = "set client_connection_check_interval to 500; "
            + "set tcp_keepalives_idle to 10; set tcp_keepalives_interval to 5; set tcp_keepalives_count to 3; "
            + "set tcp_user_timeout to 30000";

    /** Settings that our statements rely on. A database or a role may have other values. */
    private static final String WHAT_STATEMENTS_MEAN =
            "; set timezone to 'UTC'; set standard_conforming_strings to on; "
                    + "set quote_all_identifiers to off; set transform_null_equals to off; set array_nulls to on; "
                    + "set bytea_output to hex; set intervalstyle to postgres; set xmloption to content";

    private final HikariDataSource pool;
    private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
    private final Stop.Registration registration = Stop.releasing(this::abort);
    private volatile boolean aborted;

    private Connections(HikariDataSource pool) {
        this.pool = pool;
    }

    static Connections open(DatabaseSettings settings, int most) {
        HikariConfig config = new HikariConfig();
        config.setAutoCommit(false);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setExceptionOverrideClassName(KeptConnections.class.getName());
        Duration patience = timeout(settings.url(), PGProperty.CONNECT_TIMEOUT, CONNECT_TIMEOUT);
        Duration forLogin = patience.multipliedBy(ANSWERS);
        config.setConnectionTimeout(forLogin.toMillis());
        config.setDataSource(new LoginSource(settings.url(), properties(settings, forLogin), patience, (int)
                timeout(settings.url(), PGProperty.SOCKET_TIMEOUT, Duration.ZERO)
                        .toMillis()));
        // As statements, because poolers refuse options at a log-in.
        config.setIsolateInternalQueries(true);
        config.setConnectionInitSql(GONE_CLIENTS_END + WHAT_STATEMENTS_MEAN);
        try {
            return new Connections(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw Faults.translate(cause, "");
            }
            throw e;
        }
    }

    // The driver reads only properties that are texts, and silently ignores others.
    private static Properties properties(DatabaseSettings settings, Duration forLogin) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("loginTimeout", String.valueOf(forLogin.toSeconds()));
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketFactory", KeptAliveSockets.class.getName());
        properties.setProperty("ApplicationName", "infull");
        // A process that must stop cannot wait for a server that does not answer.
        properties.setProperty("cancelSignalTimeout", "1");
        // Server details quote row contents; they do not belong in logs.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    private static Duration timeout(String url, PGProperty property, Duration otherwise) {
        Properties said = Driver.parseURL(url, null);
        try {
            return said == null || !said.containsKey(property.getName())
                    ? otherwise
                    : Duration.ofSeconds(property.getInt(said));
        } catch (PSQLException noNumber) {
            return otherwise;
        }
    }

    /** A connection outside of the pool that waits at most one second for each answer. */
    static Connection hurried(DatabaseSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        for (String timeout : List.of("loginTimeout", "connectTimeout", "socketTimeout")) {
            properties.setProperty(timeout, "1");
        }
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(GONE_CLIENTS_END);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Lends a connection while the given work runs. */
    <T> T lend(Use<T> use) throws SQLException {
        Connection connection = take();
        try (connection) {
            return use.of(connection);
        } finally {
            lent.remove(connection);
        }
    }

    /** Lends a connection until the caller closes it. A stopping process may close it earlier. */
    Connection take() throws SQLException {
        Connection connection = pool.getConnection();
        lent.add(connection);
        if (aborted) {
            end(connection);
            throw new TransientFault("This process was asked to stop");
        }
        return connection;
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        registration.close();
        pool.close();
    }

    private void abort() {
        aborted = true;
        lent.forEach(Connections::end);
    }

    // Cancelling stops the running statement. Closing the connection makes the server roll back.
    private static void end(Connection connection) {
        try {
            PgConnection server = connection.unwrap(PgConnection.class);
            try {
                server.cancelQuery();
            } finally {
                server.abort(Runnable::run);
            }
        } catch (SQLException goneAlready) {
            return;
        }
    }
}
