package io.infull.load;

import io.infull.db.Session;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * The marks of changed keys. A load leaves one that names it, and takes the triggers off that would keep each changed
 * row: until it is committed, nobody else changes these tables.
 */
final class RawTracking {

    private final Session session;
    private final TreeSet<String> tables = new TreeSet<>();

    private RawTracking(Session session, Collection<Target> targets) {
        this.session = session;
        targets.forEach(target -> tables.add(target.table()));
    }

    /** In the order of their names, so that two loads of the same tables do not wait for each other. */
    static RawTracking takenOff(Session session, Collection<Target> targets, long loadId) {
        RawTracking tracking = new RawTracking(session, targets);
        tracking.tables.forEach(table -> session.call("select ops.take_tracking_off(?, ?)", table, loadId));
        return tracking;
    }

    /**
     * The last word of a load on its tables: whoever reads them next has statistics that fit.
     *
     * @param changed rows that were inserted, changed or marked deleted, per table
     */
    void putBack(Map<String, Long> changed) {
        for (String table : tables) {
            session.call("select ops.put_tracking_back(?)", table);
            long rows = changed.getOrDefault(table, 0L);
            if (rows > 0) {
                session.call("select ops.analyze_if_changed(?, ?)", table, rows);
            }
        }
    }
}
