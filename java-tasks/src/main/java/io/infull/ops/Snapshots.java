package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.Optional;

/**
 * How far back anything in this database may still look: whoever reads from one snapshot for long, or may yet do so.
 *
 * @param holder what looks back furthest, in words
 * @param transaction all that ended before this transaction began is seen as ended by everybody
 */
record Snapshots(String holder, long transaction) {

    /** Empty when nobody else is at work. What began to look after this was asked sees all that was committed before. */
    static Optional<Snapshots> oldest(Database database) {
        return database.transaction(Snapshots::read);
    }

    private static Optional<Snapshots> read(Session session) {
        return session.first(
                Statements.read(Snapshots.class, "oldest_snapshot"),
                row -> new Snapshots(row.text("holder"), row.number("xid")));
    }

    boolean mayNotSee(long committed) {
        return transaction <= committed;
    }
}
