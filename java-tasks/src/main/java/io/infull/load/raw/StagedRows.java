package io.infull.load.raw;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.source.account.Deletions;
import io.infull.source.account.Fate;
import io.infull.source.account.Landed;
import io.infull.source.account.Lines;
import io.infull.source.account.Tally;
import io.infull.source.row.FileParser;
import java.io.IOException;
import java.util.Optional;

/** The rows of one file in the temporary table, on their way into the raw tables. The tally of the file learns their fate. */
final class StagedRows {

    private final Session session;
    private final Origin origin;
    private final FileParser file;
    private final StagingSql sql;
    private final Optional<VersionSql> versions;
    private final Tally tally;
    private final int targets;
    private final RawWriter writer;

    StagedRows(Session session, Origin origin, FileParser file, StagingSql sql, Optional<VersionSql> versions) {
        this.session = session;
        this.origin = origin;
        this.file = file;
        this.sql = sql;
        this.versions = versions;
        this.tally = file.tally();
        this.targets = file.layout().targets().size();
        this.writer = new RawWriter(session, origin, file.layout().targets());
    }

    Landed settle() throws IOException {
        Lines earlier = removeEarlier();
        tally.add(Fate.REJECTED, refuse());
        Deletions deletions = origin.isWhole(tally.count(Fate.REJECTED)) ? writer.markMissing() : Deletions.NONE;
        noteIdle();
        tally.add(Fate.LOADED, earlier);
        tally.add(Fate.LOADED, tally.withoutRow());
        long outdated = earlier.count() + countLines();
        return new Landed(outdated, deletions, writer.write());
    }

    private Lines removeEarlier() {
        if (versions.isEmpty() || versions.get().ofElements() || !hasRepeats(0)) {
            return Lines.NONE;
        }
        return session.one(versions.get().removeEarlier(), row -> lines(row, "earlier"));
    }

    private Lines refuse() throws IOException {
        long found = writer.refuseKnownKeys();
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(number)) {
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

    private void noteIdle() {
        writer.noteKnown();
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(number)) {
                sql.noteEarlier().ifPresent(statement -> session.update(statement));
                session.update(sql.noteRepeats(number));
            }
        }
        writer.noteOutdated();
    }

    // Returns how many of the loaded ones are outdated.
    private long countLines() {
        return session.one(sql.countLines(), row -> {
            tally.add(Fate.LOADED, lines(row, "loaded"));
            tally.add(Fate.DUPLICATE, lines(row, "duplicates"));
            return row.number("outdated");
        });
    }

    private boolean hasRepeats(int number) {
        return session.one(sql.hasRepeats(number), row -> row.flag("has_repeats"));
    }

    // Sums are exact in PostgreSQL; the account is kept modulo 2^64.
    private static Lines lines(Row row, String name) {
        return new Lines(
                row.number(name), row.decimal("hash_" + name).toBigInteger().longValue());
    }
}
