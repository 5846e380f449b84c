package io.infull.publish;

import io.infull.db.Database;
import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.db.Statements;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the parts that no kept publication names. It stands outside of every transaction that readers or writers wait
 * for, takes only locks that it gets at once, and leaves for the next time what it does not get.
 */
public final class PartCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(PartCleaner.class);

    private final Database database;
    private final int publications;

    /** @param publications how many of the newest published ones to keep, the current one among them */
    public PartCleaner(Database database, int publications) {
        this.database = database;
        this.publications = publications;
    }

    private record OrphanTable(String table, String parent, boolean detachPending) {}

    /** Returns how many parts were dropped. */
    public int clean() {
        int dropped = 0;
        try {
            database.transaction(this::forget);
            for (OrphanTable orphan : orphans()) {
                dropped += drop(orphan) ? 1 : 0;
            }
        } catch (TransientFault | SqlFailure e) {
            LOG.atInfo()
                    .addKeyValue("event", Event.PARTS_KEPT)
                    .log("Old parts stay until the next publish: {}", e.getMessage());
        }
        if (dropped > 0) {
            LOG.atInfo()
                    .addKeyValue("event", Event.PARTS_DROPPED)
                    .addKeyValue("parts", dropped)
                    .log("Dropped {} parts that no kept publication names", dropped);
        }
        return dropped;
    }

    private Void forget(Session session) {
        session.update(Statements.read(PartCleaner.class, "forget_old_manifests"), publications);
        session.update("delete from ops.part where not exists "
                + "(select from ops.manifest where manifest.part = part.part)");
        return null;
    }

    // Tables are found by what is there, not by what was forgotten: a kill between the two leaves nothing behind.
    private List<OrphanTable> orphans() {
        return database.transaction(session -> session.list(
                Statements.read(PartCleaner.class, "find_orphan_tables"),
                row -> new OrphanTable(row.text("name"), row.text("parent"), row.flag("detach_pending"))));
    }

    private boolean drop(OrphanTable orphan) {
        try {
            return database.withoutTransaction(session -> {
                session.execute("set lock_timeout = '500ms'");
                if (orphan.parent() != null) {
                    session.execute("alter table build." + Names.quoted(orphan.parent()) + " detach partition build."
                            + Names.quoted(orphan.table()) + (orphan.detachPending() ? " finalize" : " concurrently"));
                }
                session.execute("drop table build." + Names.quoted(orphan.table()));
                session.execute("reset lock_timeout");
                return true;
            });
        } catch (TransientFault readersAreStillOnIt) {
            LOG.atInfo()
                    .addKeyValue("event", Event.PARTS_KEPT)
                    .addKeyValue("part", orphan.table())
                    .log("Part {} is still being read; it stays until the next publish", orphan.table());
            return false;
        }
    }
}
