package io.infull.db;

import io.infull.error.BadConfiguration;
import io.infull.error.TransientFault;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The only place that turns an SQLException into one of our exceptions. Messages carry no row contents and no
 * credentials.
 */
final class Faults {

    @FunctionalInterface
    interface SqlCall<T> {
        T call() throws SQLException;
    }

    private static final String GRANT =
            "Grant the user of INFULL_DB_USER the role of the command, like `grant infull_loader to …`: infull_loader for "
                    + "load and replay, infull_transformer for transform, test, publish and rollback, infull_monitor for "
                    + "profile, rejects, report and status. The owner of the database may do everything";

    /** A standby, or a server during a failover. */
    private static final String READ_ONLY = "25006";

    private static final Set<String> SESSION_ENDS = Set.of("FATAL", "PANIC");

    private Faults() {}

    static <T> T translated(SqlCall<T> call) {
        return translated("", call);
    }

    /** @param statement what is sent, for error messages that point into it */
    static <T> T translated(String statement, SqlCall<T> call) {
        try {
            return call.call();
        } catch (SQLException e) {
            throw translate(e, statement);
        }
    }

    static RuntimeException translate(SQLException e, String statement) {
        SQLException telling = mostTelling(e);
        String state = telling.getSQLState() == null ? "" : telling.getSQLState();
        String message = firstLine(telling);
        if (state.isEmpty() && telling instanceof SQLTransientException) {
            return new TransientFault("Database unavailable: it gave no connection in time. Try again later.", e);
        }
        if (PoolerFault.isCauseOf(state, message)) {
            return new BadConfiguration(
                    "A pooler stands between this command and the database: " + message + " (SQLSTATE " + state + "). "
                            + PoolerFault.REMEDY,
                    e);
        }
        if (isTransient(state) || endedBy(telling, state)) {
            return new TransientFault(
                    "Database unavailable: " + message + " (SQLSTATE " + state + "). Try again later.", e);
        }
        if (state.startsWith("28") || state.equals("3D000")) {
            return new BadConfiguration(
                    "Cannot log in to the database: " + message
                            + ". Check INFULL_DB_URL, INFULL_DB_USER and INFULL_DB_PASSWORD.",
                    e);
        }
        if (state.equals("42501")) {
            return new BadConfiguration("Privilege missing in the database: " + message + ". " + GRANT, e);
        }
        return new SqlFailure(message, state.isEmpty() ? "XX000" : state, position(telling), statement, e);
    }

    /** The transaction was read-only on purpose. So the server is fine, and the statement is wrong. */
    static RuntimeException inReadOnlyTransaction(TransientFault fault) {
        return fault.getCause() instanceof SQLException cause && READ_ONLY.equals(cause.getSQLState())
                ? new SqlFailure(firstLine(cause), READ_ONLY, position(cause), "", cause)
                : fault;
    }

    /** The error of PostgreSQL, when a library wrapped it in an exception of its own. */
    static Optional<String> serverMessage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
                return Optional.of(firstLine(ours));
            }
        }
        return Optional.empty();
    }

    // Connection lost, server stopping or starting, out of resources, serialization failure or deadlock, lock timeout.
    private static boolean isTransient(String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("58")
                || state.equals("40001")
                || state.equals("40P01")
                || state.equals("55P03")
                || state.equals("57014")
                || state.equals(READ_ONLY);
    }

    // A server whose disk is full may end a session as an internal error before it begins.
    private static boolean endedBy(SQLException e, String state) {
        return state.equals("XX000")
                && e instanceof PSQLException ours
                && ours.getServerErrorMessage() != null
                && SESSION_ENDS.contains(
                        String.valueOf(ours.getServerErrorMessage().getSeverity()));
    }

    // HikariCP wraps the driver's exception in a time-out of its own.
    private static SQLException mostTelling(SQLException e) {
        return e.getCause() instanceof SQLException cause && cause.getSQLState() != null ? cause : e;
    }

    static String firstLine(SQLException e) {
        if (e instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
            ServerErrorMessage server = ours.getServerErrorMessage();
            String hint = server.getHint() == null ? "" : ". " + server.getHint();
            return server.getMessage() + hint;
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
    }

    private static int position(SQLException e) {
        if (e instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
            return ours.getServerErrorMessage().getPosition();
        }
        return 0;
    }
}
