package io.infull.load;

import io.infull.db.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
final class StagedCopy implements LoadWay {

    private final Origin origin;

    StagedCopy(Origin origin) {
        this.origin = origin;
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
        long conflicting = refuseConflicts(session, sql, file);
        long duplicate = noteDuplicates(session, sql, targets.size());
        Map<String, Long> rowsByTable = upsert(session, sql, targets);
        return new Landed(staged - conflicting - duplicate, conflicting, duplicate, rowsByTable);
    }

    private long refuseConflicts(Session session, StagingSql sql, FileParser file) throws IOException {
        long found = 0;
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

    private static long noteDuplicates(Session session, StagingSql sql, int targets) {
        for (int number = 0; number < targets; number++) {
            if (hasRepeats(session, sql, number)) {
                session.update(sql.noteRepeats(number));
            }
        }
        return session.one(sql.countDuplicates(), row -> row.number("duplicates"));
    }

    private static boolean hasRepeats(Session session, StagingSql sql, int number) {
        return session.one(sql.hasRepeats(number), row -> row.flag("has_repeats"));
    }

    private Map<String, Long> upsert(Session session, StagingSql sql, List<Target> targets) {
        Map<String, Long> rowsByTable = new TreeMap<>();
        for (int number = 0; number < targets.size(); number++) {
            long rows = session.update(sql.upsert(number), origin.pack(), origin.fileName(), origin.loadId());
            rowsByTable.merge(targets.get(number).table(), rows, Long::sum);
        }
        return rowsByTable;
    }
}
