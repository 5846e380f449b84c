package io.infull.testing;

import io.infull.db.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A session that reads from one snapshot for as long as it is open, as a dashboard or an export does. */
public final class SnapshotReader implements AutoCloseable {

    private final Connection connection;

    private SnapshotReader(Connection connection) {
        this.connection = connection;
    }

    /** Begins to read; the snapshot is taken here, with the rights of a role. */
    public static SnapshotReader open(DatabaseSettings settings, String role) throws SQLException {
        Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        SnapshotReader reader = new SnapshotReader(connection);
        reader.execute("set local role " + role);
        reader.value("select 1");
        return reader;
    }

    /** The first column of the first row, as text. */
    public String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        }
    }

    /** Like {@link #value}; the transaction goes on when the query is refused. */
    public String tryValue(String sql) throws SQLException {
        execute("savepoint before");
        try {
            return value(sql);
        } catch (SQLException e) {
            execute("rollback to savepoint before");
            throw e;
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // A session that is closed may take a moment to end; its transaction has ended when the answer is there.
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
