package io.infull.load.raw;

import io.infull.db.Session;
import java.util.Map;
import java.util.SortedSet;

/**
 * The change marks of raw tables. A load adds one mark with its load id, and disables the triggers that would record
 * each changed row. No other session changes these tables until the load is committed.
 */
final class RawTracking {

    private final Session session;
    private final SortedSet<String> tables;

    private RawTracking(Session session, SortedSet<String> tables) {
        this.session = session;
        this.tables = tables;
    }

    /** In the order of their names, so that two loads of the same tables do not wait for each other. */
    static RawTracking takenOff(Session session, SortedSet<String> tables, long loadId) {
        RawTracking tracking = new RawTracking(session, tables);
        tracking.tables.forEach(table -> session.call("select ops.take_tracking_off(?, ?)", table, loadId));
        return tracking;
    }

    /**
     * The last step of a load on its tables: it analyzes them, so that later queries have current statistics.
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
