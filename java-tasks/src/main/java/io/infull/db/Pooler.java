package io.infull.db;

import io.infull.error.BadConfiguration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/**
 * A pooler between this process and the server, like pgbouncer. A pooler that lends a session until its client
 * disconnects is allowed. A pooler that lends it for one transaction or one statement is refused: other clients would
 * see our settings, prepared statements and temporary tables, and we would see theirs.
 */
final class Pooler {

    private static final String OURS = "select pg_backend_pid()";

    private Pooler() {}

    /** Throws BadConfiguration when sessions are shared; {@code held} has a transaction that is open. */
    static void refuseShared(Connections connections, Connection held) throws SQLException {
        // When the number at log-in differs from that of the session, a pooler is in between.
        if (held.unwrap(PgConnection.class).getBackendPID() == session(held)) {
            return;
        }
        List<Long> first = connections.lend(one -> connections.lend(another -> {
            one.setAutoCommit(true);
            another.setAutoCommit(true);
            // Some poolers lend the session that was returned last, others take them in turn.
            List<Long> seen = new ArrayList<>(List.of(session(one), session(one), session(another), session(one)));
            one.setAutoCommit(false);
            another.setAutoCommit(false);
            return seen;
        }));
        if (first.get(0).equals(first.get(2)) || first.stream().distinct().count() > 2) {
            throw new BadConfiguration("A pooler shares the sessions of the database between clients: expected two of "
                    + "our own but found " + first + ". Nothing was done. " + PoolerFault.REMEDY);
        }
    }

    private static long session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(OURS)) {
            result.next();
            return result.getLong(1);
        }
    }
}
