package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.source.account.Deletions;
import io.infull.source.account.Fate;
import io.infull.source.account.Landed;
import io.infull.source.account.Lines;
import io.infull.source.account.Repetition;
import io.infull.source.account.Tally;
import io.infull.source.contract.Column;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.OrderContract;
import io.infull.source.contract.Target;
import io.infull.source.row.FileParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one file in the temporary table, on their way into the raw tables: it owns the order of the statements. The
 * tally of the file learns the fate of every record.
 */
final class StagedRows {

    private final Session session;
    private final Origin origin;
    private final FileParser file;
    private final Tally tally;
    private final RowOrder order;
    private final StagedRowId id;
    private final List<TargetSql> targets = new ArrayList<>();
    private final RepeatedKeys repeated;

    StagedRows(Session session, Origin origin, FileParser file) {
        this.session = session;
        this.origin = origin;
        this.file = file;
        this.tally = file.tally();
        this.order = new RowOrder(origin);
        this.id = StagedRowId.of(origin.source());
        for (Target target : file.layout().targets()) {
            targets.add(new TargetSql(targets.size(), target, order, origin.source(), age(target)));
        }
        this.repeated = new RepeatedKeys(session, origin, isByAge() && hasElements());
    }

    // An order by a column has one target, and there only rows with equal places can contradict each other.
    private Optional<Column> age(Target target) {
        OrderContract byField = origin.source().contract().order();
        return byField.isByField() ? Optional.of(target.column(byField.column())) : Optional.empty();
    }

    Landed settle() throws IOException {
        Lines earlier = removeEarlier();
        tally.add(Fate.REJECTED, refuse());
        RawWriter writer = new RawWriter(session, origin, targets);
        Deletions deletions = markDeleted(writer);
        noteKnown();
        repeated.note();
        List<Repetition> repetitions = repeated.unexplained();
        noteOutdated();
        tally.add(Fate.LOADED, earlier);
        tally.add(Fate.LOADED, tally.withoutRow());
        long outdated = earlier.count() + countRecords();
        return new Landed(outdated, deletions, writer.write(order), repetitions);
    }

    // A row that could not be read may have any key.
    private Deletions markDeleted(RawWriter writer) {
        long rejected = tally.count(Fate.REJECTED);
        if (origin.isWhole(rejected)) {
            return writer.markMissing();
        }
        boolean knowsAll = rejected == 0 && !appends() && !origin.file().isReplay();
        return knowsAll ? writer.markSurplus() : Deletions.NONE;
    }

    // Where a record is one row, this comes before anything else. Rows of a record with a list are all loaded or all
    // refused: of those, contradictions are looked for first, as what is rejected for one makes no other row outdated.
    private Lines removeEarlier() {
        if (!isByAge() || hasElements() || !hasRepeats(targets.get(0))) {
            return Lines.NONE;
        }
        return session.one(targets.get(0).read("remove_earlier"), row -> lines(row, "earlier"));
    }

    private Lines refuse() throws IOException {
        long found = repeated.find(targets);
        found += appends() ? updateAll("refuse_known_keys") : 0;
        found += repeated.refuse();
        if (found == 0) {
            return Lines.NONE;
        }
        Lines refused = new Conflicts(origin, file).reject(session);
        session.update(NamedSql.read(StagedRows.class, "delete_refused"));
        repeated.findAgain(!appends());
        return refused;
    }

    private void noteKnown() {
        if (appends()) {
            updateAll("note_known");
        }
    }

    private void noteOutdated() {
        if (appends()) {
            return;
        }
        if (isByAge()) {
            update(targets.get(0), "note_outdated_by_age");
        } else if (order.isLate(session)) {
            updateAll("note_outdated");
        }
    }

    // Returns how many of the loaded ones are outdated.
    private long countRecords() {
        NamedSql sql = NamedSql.read(StagedRows.class, hasElements() ? "count_exploded_records" : "count_records")
                .piece("number_of_targets", Integer.toString(targets.size()));
        return session.one(sql, row -> {
            tally.add(Fate.LOADED, lines(row, "loaded"));
            tally.add(Fate.DUPLICATE, lines(row, "duplicates"));
            return row.number("outdated");
        });
    }

    private boolean hasRepeats(TargetSql target) {
        return session.one(target.read("has_repeats"), row -> row.flag("has_repeats"));
    }

    private long updateAll(String statement) {
        return targets.stream().mapToLong(target -> update(target, statement)).sum();
    }

    private long update(TargetSql target, String statement) {
        return session.update(target.read(statement));
    }

    private boolean appends() {
        return origin.mode() == LoadMode.append;
    }

    private boolean isByAge() {
        return origin.source().contract().order().isByField();
    }

    private boolean hasElements() {
        return id == StagedRowId.NUMBER;
    }

    // Sums are exact in PostgreSQL; the account is kept modulo 2^64.
    private static Lines lines(Row row, String name) {
        return new Lines(
                row.number(name), row.decimal("hash_" + name).toBigInteger().longValue());
    }
}
