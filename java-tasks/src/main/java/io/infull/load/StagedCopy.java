package io.infull.load;

import io.infull.db.Row;
import io.infull.db.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
final class StagedCopy implements LoadWay {

    private final Origin origin;

    StagedCopy(Origin origin) {
        this.origin = origin;
    }

    /** How many lines, and the sum of the hashes of their records. */
    private record Lines(long count, long hash) {

        static final Lines NONE = new Lines(0, 0);
    }

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
        Lines earlier = removeEarlier(session, sql, targets);
        Lines refused = refuse(session, sql, file, writer);
        noteIdle(session, sql, targets.size(), writer);
        Landed landed = session.one(
                sql.countLines(),
                row -> new Landed(
                        staged - refused.count - row.number("duplicates"),
                        refused.count,
                        row.number("duplicates"),
                        earlier.hash + hash(row, "hash_loaded"),
                        refused.hash,
                        hash(row, "hash_duplicates"),
                        earlier.count + row.number("outdated"),
                        deleted,
                        Map.of()));
        return landed.written(writer.write());
    }

    // Sums are exact in PostgreSQL; the account is kept modulo 2^64.
    private static long hash(Row row, String column) {
        return row.decimal(column).toBigInteger().longValue();
    }

    // An order by column has one target, and there only rows with equal places can contradict each other.
    private Lines removeEarlier(Session session, StagingSql sql, List<Target> targets) {
        OrderContract order = origin.source().contract().order();
        return order.isByField() && hasRepeats(session, sql, 0)
                ? session.one(
                        sql.removeEarlier(0, targets.get(0).column(order.column())),
                        row -> new Lines(row.number("earlier"), hash(row, "hash")))
                : Lines.NONE;
    }

    private Lines refuse(Session session, StagingSql sql, FileParser file, RawWriter writer) throws IOException {
        long found = writer.refuseKnownKeys();
        for (int number = 0; number < file.layout().targets().size(); number++) {
            if (hasRepeats(session, sql, number)) {
                found += session.update(sql.refuseConflicts(number));
            }
        }
        if (found == 0) {
            return Lines.NONE;
        }
        long hash = new Conflicts(origin.file(), file).reject(session);
        long count = session.update(
                "delete from pg_temp.landed using pg_temp.refused_line where landed._offset = refused_line._offset");
        return new Lines(count, hash);
    }

    private static void noteIdle(Session session, StagingSql sql, int targets, RawWriter writer) {
        writer.noteKnown();
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(session, sql, number)) {
                session.update(sql.noteRepeats(number));
            }
        }
        writer.noteOutdated();
    }

    private static boolean hasRepeats(Session session, StagingSql sql, int number) {
        return session.one(sql.hasRepeats(number), row -> row.flag("has_repeats"));
    }
}
