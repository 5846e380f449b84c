package io.infull.db;

import io.infull.error.TransientFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Owns the connections and the transactions: everything that reaches PostgreSQL goes through here. */
public final class Database implements AutoCloseable {

    private final Connections connections;
    private final Optional<String> role;

    private Database(Connections connections, Optional<String> role) {
        this.connections = connections;
        this.role = role;
    }

    /**
     * Connects. Throws TransientFault when no server answers, and BadConfiguration when the log-in is refused.
     *
     * @param most connections that are open at once
     */
    public static Database open(DatabaseSettings settings, int most) {
        return new Database(Connections.open(settings, most), Optional.empty());
    }

    /** One transaction on a connection of its own, with short time limits. */
    public static <T> T briefly(DatabaseSettings settings, Work<T> work) {
        return Faults.translated(() -> {
            try (Connection connection = Connections.hurried(settings)) {
                connection.setAutoCommit(false);
                return committed(connection, new Session(connection), work);
            }
        });
    }

    /**
     * The same database, with the rights of a role that the user is a member of. New objects belong to that role. The
     * connections are shared, and closed with those of this one.
     */
    public Database actingAs(String memberOf) {
        return new Database(connections, Optional.of(memberOf));
    }

    /** Runs the work in a transaction: commits when it returns, rolls back when it throws. */
    public <T> T transaction(Isolation isolation, Work<T> work) {
        return lent(connection -> {
            connection.setTransactionIsolation(isolation.level());
            return committed(connection, begun(connection), work);
        });
    }

    public <T> T transaction(Work<T> work) {
        return transaction(Isolation.STATEMENT, work);
    }

    /** Runs the work in a read-only transaction that sees one instant. A statement that tries to write fails. */
    public <T> T reading(Work<T> work) {
        try {
            return transaction(Isolation.SNAPSHOT, session -> {
                session.execute("set transaction read only");
                return work.in(session);
            });
        } catch (TransientFault e) {
            throw Faults.inReadOnlyTransaction(e);
        }
    }

    /** Runs the work in a transaction and rolls it back. */
    public <T> T undone(Work<T> work) {
        return lent(connection -> {
            try {
                return work.in(begun(connection));
            } finally {
                connection.rollback();
            }
        });
    }

    /** Runs statements that PostgreSQL refuses inside a transaction, like {@code detach partition concurrently}. */
    public <T> T withoutTransaction(Work<T> work) {
        return lent(connection -> {
            connection.setAutoCommit(true);
            Session session = new Session(connection);
            role.ifPresent(name -> session.execute("set role " + Names.quoted(name)));
            try {
                return work.in(session);
            } finally {
                resetQuietly(connection);
            }
        });
    }

    /**
     * Takes the writer lock; empty when another command holds it. See {@link WriterLock}. Throws BadConfiguration where
     * a pooler shares sessions between clients.
     */
    public Optional<WriterLock> tryBecomeWriter() {
        return withSessionsOfItsOwn(WriterLock.tryTake(Faults.translated(connections::take)));
    }

    /** Waits for the writer lock and takes it; empty when that takes longer than {@code patience}. */
    public Optional<WriterLock> becomeWriterWithin(Duration patience) {
        return withSessionsOfItsOwn(WriterLock.takeWithin(patience, Faults.translated(connections::take)));
    }

    private Optional<WriterLock> withSessionsOfItsOwn(Optional<WriterLock> lock) {
        try {
            return Faults.translated(() -> {
                if (lock.isPresent()) {
                    Pooler.refuseShared(connections, lock.get().connection());
                }
                return lock;
            });
        } catch (RuntimeException e) {
            lock.ifPresent(WriterLock::close);
            throw e;
        }
    }

    DataSource dataSource() {
        return connections.dataSource();
    }

    @Override
    public void close() {
        connections.close();
    }

    private <T> T lent(Connections.Use<T> use) {
        return Faults.translated(() -> connections.lend(use));
    }

    private Session begun(Connection connection) {
        Session session = new Session(connection);
        role.ifPresent(name -> session.execute("set local role " + Names.quoted(name)));
        return session;
    }

    private static <T> T committed(Connection connection, Session session, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T value = work.in(session);
            connection.commit();
            done = true;
            return value;
        } finally {
            if (!done) {
                rollBackQuietly(connection);
            }
        }
    }

    // The first failure is the important one. The pool drops a connection that cannot be restored.
    private static void resetQuietly(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset role");
            connection.setAutoCommit(false);
        } catch (SQLException alreadyFailing) {
            return;
        }
    }

    private static void rollBackQuietly(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyFailing) {
            return;
        }
    }
}
