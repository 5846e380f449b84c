package io.infull.load;

import io.infull.db.Row;
import io.infull.db.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
final class StagedCopy implements LoadWay {

    private final Origin origin;

    StagedCopy(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        List<Target> targets = file.layout().targets();
        StagedRowId id = StagedRowId.of(origin.source());
        Optional<VersionSql> versions = versions(targets, id);
        StagingSql sql = new StagingSql(targets, id, versions.filter(VersionSql::ofElements));
        session.execute("set local work_mem = '64MB'");
        session.execute(sql.create());
        List<Column> columns =
                targets.stream().flatMap(target -> target.columns().stream()).toList();
        RowLead lead = new StagedLead(KeyHash.of(targets), id);
        session.copyIn(sql.copy(), stream -> file.parseInto(new BinaryRow(stream, lead, columns)));
        session.execute(sql.analyze());
        RawWriter writer = new RawWriter(session, origin, targets);
        Lines earlier = removeEarlier(session, sql, versions);
        Lines refused = refuse(session, sql, file, writer);
        Deletions deletions = origin.isWhole(file.tally(), refused.count()) ? writer.markMissing() : Deletions.NONE;
        return settled(session, sql, file, writer, earlier, refused, deletions);
    }

    private Landed settled(
            Session session,
            StagingSql sql,
            FileParser file,
            RawWriter writer,
            Lines earlier,
            Lines refused,
            Deletions deletions) {
        noteIdle(session, sql, file.layout().targets().size(), writer);
        Tally tally = file.tally();
        Landed landed = session.one(
                sql.countLines(),
                row -> new Landed(
                        row.number("loaded") + earlier.count() + tally.withoutRow(),
                        refused.count(),
                        row.number("duplicates"),
                        hash(row, "hash_loaded") + earlier.hash() + tally.hashWithoutRow(),
                        refused.hash(),
                        hash(row, "hash_duplicates"),
                        earlier.count() + row.number("outdated"),
                        deletions,
                        Map.of()));
        return landed.written(writer.write());
    }

    // Sums are exact in PostgreSQL; the account is kept modulo 2^64.
    private static long hash(Row row, String column) {
        return row.decimal(column).toBigInteger().longValue();
    }

    // An order by column has one target, and there only rows with equal places can contradict each other.
    private Optional<VersionSql> versions(List<Target> targets, StagedRowId id) {
        OrderContract order = origin.source().contract().order();
        return order.isByField()
                ? Optional.of(new VersionSql(targets.get(0), targets.get(0).column(order.column()), id))
                : Optional.empty();
    }

    private static Lines removeEarlier(Session session, StagingSql sql, Optional<VersionSql> versions) {
        if (versions.isEmpty() || versions.get().ofElements() || !hasRepeats(session, sql, 0)) {
            return Lines.NONE;
        }
        return session.one(versions.get().removeEarlier(), row -> new Lines(row.number("earlier"), hash(row, "hash")));
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
        Lines refused = new Conflicts(origin.file(), file).reject(session);
        session.update(
                "delete from pg_temp.landed using pg_temp.refused_line where landed._offset = refused_line._offset");
        return refused;
    }

    private static void noteIdle(Session session, StagingSql sql, int targets, RawWriter writer) {
        writer.noteKnown();
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(session, sql, number)) {
                sql.noteEarlier().ifPresent(statement -> session.update(statement));
                session.update(sql.noteRepeats(number));
            }
        }
        writer.noteOutdated();
    }

    private static boolean hasRepeats(Session session, StagingSql sql, int number) {
        return session.one(sql.hasRepeats(number), row -> row.flag("has_repeats"));
    }
}
