package io.infull.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.core.BaseConnection;

/** An open transaction. It ends with the {@link Work} that it is given to. */
public final class Session {

    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement, or several separated by semicolons, that take no parameters. */
    public void execute(String sql) {
        Faults.translated(sql, () -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** Returns the number of rows that were changed. */
    public long update(String sql, Object... parameters) {
        return Faults.translated(sql, () -> {
            if (parameters.length == 0) {
                return updated(sql);
            }
            try (PreparedStatement statement = prepare(sql, parameters)) {
                return statement.executeLargeUpdate();
            }
        });
    }

    /** Returns the number of rows that were changed. */
    public long update(NamedSql sql) {
        NamedSql.Resolved resolved = sql.resolved();
        return update(resolved.sql(), resolved.parameters());
    }

    /** Calls a function for what it does, like {@code select forget(?)}. */
    public void call(String sql, Object... parameters) {
        Faults.translated(sql, () -> {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                return statement.execute();
            }
        });
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        return Faults.translated(sql, () -> {
            if (parameters.length == 0) {
                return listed(sql, reader);
            }
            try (PreparedStatement statement = prepare(sql, parameters);
                    ResultSet result = statement.executeQuery()) {
                return read(result, reader);
            }
        });
    }

    public <T> List<T> list(NamedSql sql, RowReader<T> reader) {
        NamedSql.Resolved resolved = sql.resolved();
        return list(resolved.sql(), reader, resolved.parameters());
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** For statements that always return a row, like {@code insert … returning}. */
    public <T> T one(String sql, RowReader<T> reader, Object... parameters) {
        return first(sql, reader, parameters)
                .orElseThrow(() -> new IllegalStateException("Statement returned no row: " + sql));
    }

    /** For statements that always return a row, like {@code insert … returning}. */
    public <T> T one(NamedSql sql, RowReader<T> reader) {
        NamedSql.Resolved resolved = sql.resolved();
        return one(resolved.sql(), reader, resolved.parameters());
    }

    /** Sends one statement per parameter row, in batches. */
    public void batch(String sql, Iterable<Object[]> parameterRows) {
        Faults.translated(sql, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Object[] parameters : parameterRows) {
                    bind(statement, parameters);
                    statement.addBatch();
                    if (++waiting % FETCH_SIZE == 0) {
                        statement.executeBatch();
                    }
                }
                return statement.executeBatch();
            }
        });
    }

    /** Feeds {@code copy … from stdin} and returns the number of rows. */
    public long copyIn(String sql, InputStream rows) throws IOException {
        return copying(manager -> manager.copyIn(sql, rows));
    }

    /** Writes rows into {@code copy … from stdin}. */
    @FunctionalInterface
    public interface CopyFeed {
        void writeTo(OutputStream rows) throws IOException;
    }

    /**
     * Sends {@code copy … from stdin} while the data is written, and returns the number of rows. When writing fails,
     * the copy is cancelled.
     */
    public long copyIn(String sql, CopyFeed feed) throws IOException {
        return copying(manager -> {
            CopyIn copy = manager.copyIn(sql);
            try {
                PGCopyOutputStream rows = new PGCopyOutputStream(copy, 1 << 16);
                feed.writeTo(rows);
                return rows.endCopy();
            } catch (IOException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw e;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Calls the consumer for each row, without keeping all rows in memory. No other statement may run meanwhile. */
    public void each(String sql, Consumer<Row> reader, Object... parameters) {
        Faults.translated(() -> {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        reader.accept(new Row(result));
                    }
                }
                return null;
            }
        });
    }

    /** Hands over one row after the other, without holding them all. Nothing else may run meanwhile. */
    public void each(NamedSql sql, Consumer<Row> reader) {
        NamedSql.Resolved resolved = sql.resolved();
        each(resolved.sql(), reader, resolved.parameters());
    }

    @FunctionalInterface
    private interface CopyCall {
        long call(CopyManager manager) throws SQLException, IOException;
    }

    private long copying(CopyCall call) throws IOException {
        try {
            return call.call(connection.unwrap(BaseConnection.class).getCopyAPI());
        } catch (SQLException e) {
            throw Faults.translate(e, "copy");
        }
    }

    // A text without parameters may be a model or a check. A question mark in it is an operator of PostgreSQL.
    private long updated(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private <T> List<T> listed(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return read(result, reader);
        }
    }

    private static <T> List<T> read(ResultSet result, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(new Row(result)));
        }
        return rows;
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
    }
}
