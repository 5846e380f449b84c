package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.Names;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.List;

/**
 * A table of schema build that no kept publication uses.
 *
 * @param parent the partitioned table that it is attached to; null when it is not attached
 * @param isParent whether it is a partitioned table itself
 * @param forgottenIn the transaction that removed the last manifest that names it
 */
record OrphanTable(String name, String parent, boolean isParent, boolean isDetachPending, long forgottenIn) {

    /** Parts before the tables that they are attached to. */
    static List<OrphanTable> list(Session session) {
        return session.list(Statements.read(OrphanTable.class, "find_orphan_tables"), OrphanTable::read);
    }

    private static OrphanTable read(Row row) {
        return new OrphanTable(
                row.text("name"),
                row.optionalText("parent").orElse(null),
                row.flag("is_parent"),
                row.flag("detach_pending"),
                row.number("forgotten_in"));
    }

    /** Returns whether it was dropped. Throws TransientFault when another session holds a lock on it. */
    boolean drop(Database database) {
        return database.withoutTransaction(session -> {
            if (isParent && hasParts(session)) {
                return false;
            }
            session.execute("set lock_timeout = '500ms'");
            if (parent != null) {
                session.execute("alter table " + quoted(parent) + " detach partition " + quoted(name)
                        + (isDetachPending ? " finalize" : " concurrently"));
            }
            session.execute("drop table " + quoted(name));
            session.execute("reset lock_timeout");
            return true;
        });
    }

    // Its parts would be dropped with it, although they may still be in use.
    private boolean hasParts(Session session) {
        return session.one(
                "select exists (select from pg_inherits where inhparent = cast(? as regclass)) as it_has",
                row -> row.flag("it_has"),
                quoted(name));
    }

    private static String quoted(String table) {
        return "build." + Names.quoted(table);
    }
}
