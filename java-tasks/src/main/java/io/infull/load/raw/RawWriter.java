package io.infull.load.raw;

import io.infull.db.Session;
import io.infull.error.TransientFault;
import io.infull.source.account.Deletions;
import io.infull.source.account.FileRefused;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.OrderContract;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Brings the staged rows of a file into its raw tables, as the mode and the order of its source say. */
final class RawWriter {

    private final Session session;
    private final Origin origin;
    private final List<Target> targets;
    private final RowOrder order;
    private final List<RawSql> statements = new ArrayList<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private RawTracking tracking;

    RawWriter(Session session, Origin origin, List<Target> targets) {
        this.session = session;
        this.origin = origin;
        this.targets = targets;
        this.order = new RowOrder(origin);
        for (int number = 0; number < targets.size(); number++) {
            statements.add(new RawSql(number, targets.get(number), origin, order, StagedRowId.of(origin.source())));
        }
    }

    /** Marks the rows of the source as deleted that a snapshot lacks. Throws FileRefused when it lacks too many. */
    Deletions markMissing() {
        track();
        Deletions missing = Deletions.NONE;
        for (int number = 0; number < targets.size(); number++) {
            RawSql sql = statements.get(number);
            long marked = session.update(sql.markMissing());
            long left = session.one(sql.countLive(), row -> row.number("live"));
            assertPlausible(targets.get(number), marked, marked + left);
            missing = missing.plus(marked, marked + left);
            changed.merge(targets.get(number).table(), marked, Long::sum);
        }
        return missing;
    }

    private void assertPlausible(Target target, long missing, long rows) {
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
                    target.table(),
                    missing,
                    rows));
        }
    }

    /** Rejects rows that would change a table that may only grow. */
    long refuseKnownKeys() {
        return appends()
                ? statements.stream()
                        .mapToLong(sql -> session.update(sql.refuseKnownKeys()))
                        .sum()
                : 0;
    }

    void noteKnown() {
        if (appends()) {
            statements.forEach(sql -> session.update(sql.noteKnown()));
        }
    }

    void noteOutdated() {
        if (appends()) {
            return;
        }
        OrderContract byField = origin.source().contract().order();
        if (byField.isByField()) {
            session.update(statements.get(0).noteOutdated(targets.get(0).column(byField.column())));
        } else if (order.isLate(session)) {
            statements.forEach(sql -> session.update(sql.noteOutdated()));
        }
    }

    /** Rows that were inserted or changed, per table; comes last. */
    Map<String, Long> write() {
        // Rows that no file brought are there before the first snapshot, too.
        boolean confirming = !appends() && (origin.mode() == LoadMode.snapshot || order.isLaterThanOthers(session));
        track();
        Map<String, Long> rowsByTable = new TreeMap<>();
        for (int number = 0; number < targets.size(); number++) {
            RawSql sql = statements.get(number);
            String statement = appends() ? sql.insert() : sql.upsert(confirming);
            long rows = session.one(statement, row -> row.number("changed"));
            rowsByTable.merge(targets.get(number).table(), rows, Long::sum);
            changed.merge(targets.get(number).table(), rows, Long::sum);
            if (appends() && rows < session.one(sql.countBusy(), row -> row.number("busy"))) {
                throw new TransientFault("Somebody else put rows with the keys of " + origin.fileName() + " into raw."
                        + targets.get(number).table() + " meanwhile. Nothing of it was loaded. Try again.");
            }
        }
        tracking.putBack(changed);
        return rowsByTable;
    }

    private void track() {
        if (tracking == null) {
            tracking = RawTracking.takenOff(session, targets, origin.loadId());
        }
    }

    private boolean appends() {
        return origin.mode() == LoadMode.append;
    }
}
