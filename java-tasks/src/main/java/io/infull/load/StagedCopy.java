package io.infull.load;

import io.infull.db.Session;
import java.io.IOException;
import java.util.List;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
final class StagedCopy implements LoadWay {

    private final Origin origin;

    StagedCopy(Origin origin) {
        this.origin = origin;
    }

    private record Idle(long duplicates, long outdated) {}

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        List<Target> targets = file.layout().targets();
        StagingSql sql = new StagingSql(targets);
        session.execute("set local work_mem = '64MB'");
        session.execute(sql.create());
        List<Column> columns =
                targets.stream().flatMap(target -> target.columns().stream()).toList();
        RowLead lead = new StagedLead(KeyHash.of(targets));
        long staged = session.copyIn(sql.copy(), stream -> file.parseInto(new BinaryRow(stream, lead, columns)));
        session.execute("analyze pg_temp.landed (_offset, _key0)");
        RawWriter writer = new RawWriter(session, origin, targets);
        // While the rows are there that will be refused: their keys are known, so they are not missing.
        long deleted = origin.isWhole(file.tally()) ? writer.markMissing() : 0;
        long earlier = removeEarlier(session, sql, targets);
        long refused = refuse(session, sql, file, writer);
        Idle idle = noteIdle(session, sql, targets.size(), writer);
        return new Landed(
                staged - refused - idle.duplicates,
                refused,
                idle.duplicates,
                earlier + idle.outdated,
                deleted,
                writer.write());
    }

    // An order by column has one target, and there only rows with equal places can contradict each other.
    private long removeEarlier(Session session, StagingSql sql, List<Target> targets) {
        OrderContract order = origin.source().contract().order();
        return order.isByField() && hasRepeats(session, sql, 0)
                ? session.update(sql.removeEarlier(0, targets.get(0).column(order.column())))
                : 0;
    }

    private long refuse(Session session, StagingSql sql, FileParser file, RawWriter writer) throws IOException {
        long found = writer.refuseKnownKeys();
        for (int number = 0; number < file.layout().targets().size(); number++) {
            if (hasRepeats(session, sql, number)) {
                found += session.update(sql.refuseConflicts(number));
            }
        }
        if (found == 0) {
            return 0;
        }
        new Conflicts(origin.file(), file).reject(session);
        return session.update(
                "delete from pg_temp.landed using pg_temp.refused_line where landed._offset = refused_line._offset");
    }

    private static Idle noteIdle(Session session, StagingSql sql, int targets, RawWriter writer) {
        writer.noteKnown();
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(session, sql, number)) {
                session.update(sql.noteRepeats(number));
            }
        }
        writer.noteOutdated();
        return session.one(sql.countIdle(), row -> new Idle(row.number("duplicates"), row.number("outdated")));
    }

    private static boolean hasRepeats(Session session, StagingSql sql, int number) {
        return session.one(sql.hasRepeats(number), row -> row.flag("has_repeats"));
    }
}
