package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.Optional;

/**
 * The oldest snapshot that any session of this database holds or may still use.
 *
 * @param holder who holds the oldest snapshot, in words
 * @param transaction every snapshot sees what ended before this transaction began
 */
record Snapshots(String holder, long transaction) {

    /**
     * Empty when there is no other snapshot. Snapshots that begin later see all that was committed before this call.
     */
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
