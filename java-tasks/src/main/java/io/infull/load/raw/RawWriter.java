package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Session;
import io.infull.error.TransientFault;
import io.infull.ops.RawTable;
import io.infull.source.account.Deletions;
import io.infull.source.account.FileRefused;
import io.infull.source.contract.LoadMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes the raw tables: it writes the staged rows of a file, and marks those that a snapshot does not have. */
final class RawWriter {

    private final Session session;
    private final Origin origin;
    private final List<TargetSql> targets;
    private final Map<String, Long> changed = new TreeMap<>();
    private Optional<RawTracking> tracking = Optional.empty();

    RawWriter(Session session, Origin origin, List<TargetSql> targets) {
        this.session = session;
        this.origin = origin;
        this.targets = targets;
    }

    /** Marks the rows of the source as deleted that a snapshot lacks. Throws FileRefused when it lacks too many. */
    Deletions markMissing() {
        takeTrackingOff();
        Deletions missing = Deletions.NONE;
        for (TargetSql target : targets) {
            long marked = session.update(target.read("mark_missing"));
            long left = session.one(target.read("count_live"), row -> row.number("live"));
            assertPlausible(target.table(), marked, marked + left);
            missing = missing.plus(marked, marked + left);
            changed.merge(target.table(), marked, Long::sum);
        }
        return missing;
    }

    /** Marks rows as deleted that earlier files had of a key of this file, and this file has no longer. */
    Deletions markSurplus() {
        Deletions surplus = Deletions.NONE;
        for (TargetSql target : targets) {
            if (target.keyRule().isNumbered() && hasRepeatedKeys(target)) {
                takeTrackingOff();
                long marked = session.update(target.read("mark_surplus"));
                surplus = surplus.plus(marked, 0);
                changed.merge(target.table(), marked, Long::sum);
            }
        }
        return surplus;
    }

    private boolean hasRepeatedKeys(TargetSql target) {
        String sql = "select exists (select from " + RawTable.qualified(target.table())
                + " where _key_number > 1) as has_repeated_keys";
        return session.one(sql, row -> row.flag("has_repeated_keys"));
    }

    private void assertPlausible(String table, long missing, long rows) {
        double limit = origin.source().contract().snapshot().maxDeletedPercent();
        if (missing * 100.0 > limit * rows) {
            String problem = "Too many rows are missing in %s: expected at most %s percent of those that %s has in "
                    + "raw.%s, but found %d of %d. If the export is complete, raise max_deleted_percent in the contract";
            throw new FileRefused(String.format(
                    Locale.ROOT,
                    problem,
                    origin.fileName(),
                    limit,
                    origin.source().name(),
                    table,
                    missing,
                    rows));
        }
    }

    /** Rows that were inserted or changed, per table; comes last. */
    Map<String, Long> write(RowOrder order) {
        // Rows that no file brought are there before the first snapshot, too.
        boolean confirming = !appends() && (origin.mode() == LoadMode.snapshot || order.isLaterThanOthers(session));
        takeTrackingOff();
        Map<String, Long> rowsByTable = new TreeMap<>();
        for (TargetSql target : targets) {
            long rows = written(target, confirming);
            rowsByTable.merge(target.table(), rows, Long::sum);
            changed.merge(target.table(), rows, Long::sum);
            if (appends()) {
                assertAllInserted(target, rows);
            }
        }
        tracking.orElseThrow().putBack(changed);
        return rowsByTable;
    }

    private long written(TargetSql target, boolean confirming) {
        NamedSql sql = appends()
                ? target.read("insert")
                : target.read("upsert").piece("is_confirming", Boolean.toString(confirming));
        return session.one(sql, row -> row.number("changed"));
    }

    private void assertAllInserted(TargetSql target, long inserted) {
        if (inserted < session.one(target.read("count_busy"), row -> row.number("busy"))) {
            throw new TransientFault("Somebody else put rows with the keys of " + origin.fileName() + " into raw."
                    + target.table() + " meanwhile. Nothing of it was loaded. Try again.");
        }
    }

    private void takeTrackingOff() {
        if (tracking.isEmpty()) {
            TreeSet<String> tables = new TreeSet<>();
            targets.forEach(target -> tables.add(target.table()));
            tracking = Optional.of(RawTracking.takenOff(session, tables, origin.loadId()));
        }
    }

    private boolean appends() {
        return origin.mode() == LoadMode.append;
    }
}
