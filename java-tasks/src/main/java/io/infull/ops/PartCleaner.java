package io.infull.ops;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.db.Statements;
import io.infull.error.TransientFault;
import io.infull.log.Event;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the parts that no kept publication names and that no snapshot can see any more. It never makes readers or
 * writers wait: it takes only locks that are free at once, and leaves the other parts for the next time.
 */
public final class PartCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(PartCleaner.class);

    private final Database database;
    /** Null for all of them. */
    private final Integer publications;

    /** @param publications how many of the newest published ones to keep, including the current one */
    public PartCleaner(Database database, int publications) {
        this(database, Integer.valueOf(publications));
    }

    private PartCleaner(Database database, Integer publications) {
        this.database = database;
        this.publications = publications;
    }

    /** A cleaner of parts that were never published, because their candidates were refused or abandoned. */
    public static PartCleaner ofCandidates(Database database) {
        return new PartCleaner(database, null);
    }

    /** Returns how many parts were dropped. */
    public int clean() {
        int dropped = 0;
        try {
            database.transaction(this::forget);
            // Asked after the commit: later snapshots do not see the forgotten parts.
            Optional<Snapshots> oldest = Snapshots.oldest(database);
            List<OrphanTable> orphans = database.transaction(OrphanTable::list);
            List<OrphanTable> unseen = orphans.stream()
                    .filter(orphan -> oldest.isEmpty() || !oldest.get().mayNotSee(orphan.forgottenIn()))
                    .toList();
            if (unseen.size() < orphans.size()) {
                stay(orphans.size() - unseen.size() + " old parts", oldest.get().holder() + " may still see them");
            }
            for (OrphanTable orphan : unseen) {
                dropped += drop(orphan) ? 1 : 0;
            }
        } catch (TransientFault | SqlFailure e) {
            stay("Old parts", e.getMessage());
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
        session.update(Statements.read(PartCleaner.class, "note_orphan_tables"));
        session.update(Statements.read(PartCleaner.class, "forget_old_test_results"));
        session.call("select ops.forget_changed_keys()");
        return null;
    }

    private boolean drop(OrphanTable orphan) {
        try {
            return orphan.drop(database);
        } catch (TransientFault readersAreStillOnIt) {
            stay("Part " + orphan.name(), "it is still being read");
            return false;
        }
    }

    private static void stay(String parts, String reason) {
        LOG.atInfo()
                .addKeyValue("event", Event.PARTS_KEPT)
                .log("{} stay until the next publish or transform: {}", parts, reason);
    }
}
