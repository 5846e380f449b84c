package io.infull.load.raw;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.source.account.FileRefused;
import io.infull.source.account.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the staged file that have the same key: what they are is said by the contract of their target. */
final class RepeatedKeys {

    private final Session session;
    private final Origin origin;
    /** Of one record there may be several rows, and rows of a key are of different ages. */
    private final boolean agesOfElements;
    /** Those with repeated keys. */
    private final List<TargetSql> repeating = new ArrayList<>();

    RepeatedKeys(Session session, Origin origin, boolean agesOfElements) {
        this.session = session;
        this.origin = origin;
        this.agesOfElements = agesOfElements;
    }

    /** Returns how many rows it refused: those that cannot be added up, as they differ in more than quantities. */
    long find(List<TargetSql> targets) {
        targets.stream().filter(this::hasRepeats).forEach(repeating::add);
        long refused = refuseUnequal();
        for (TargetSql target : targets) {
            if (target.keyRule().keepsAll()
                    && (repeating.contains(target) || origin.file().isReplay())) {
                number(target);
            }
        }
        repeating.forEach(target -> update(target, "find_repeats"));
        return refused;
    }

    private long refuseUnequal() {
        long refused = 0;
        for (TargetSql target : repeating) {
            if (target.keyRule().isSum()) {
                update(target, "find_repeats");
                refused += update(target, "refuse_conflicts");
                forget();
            }
        }
        return refused;
    }

    /** The same, when refused rows have been deleted. What is appended is compared by the numbers that it had. */
    void findAgain(boolean renumbers) {
        forget();
        for (TargetSql target : repeating) {
            if (renumbers && target.keyRule().keepsAll()) {
                update(target, "reset_numbers");
                number(target);
            }
            update(target, "find_repeats");
        }
    }

    /** Returns how many rows it refused for contradicting others. Throws FileRefused where they may be business rows. */
    long refuse() {
        long refused = 0;
        for (TargetSql target : repeating) {
            if (target.keyRule().isUnknown() && !origin.file().isReplay()) {
                assertEqual(target);
            }
            refused += update(target, agesOfElements ? "refuse_conflicts_of_age" : "refuse_conflicts");
        }
        return refused;
    }

    /** Notes rows that add nothing. */
    void note() {
        for (TargetSql target : repeating) {
            if (agesOfElements) {
                update(target, "note_earlier");
            }
            update(target, "note_repeats");
        }
    }

    List<Repetition> unexplained() {
        return repeating.stream()
                .filter(target -> target.keyRule().isUnknown())
                .map(this::repetition)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Repetition> repetition(TargetSql target) {
        record Line(long line, long rows) {}
        List<Line> lines = session.list(
                target.read("equal_lines"), row -> new Line(row.number("line"), row.number("rows_in_all")));
        return lines.stream()
                .findFirst()
                .map(first -> new Repetition(
                        target.table(),
                        first.rows(),
                        lines.stream().map(Line::line).toList()));
    }

    private void number(TargetSql target) {
        update(target, "number_rows");
        if (origin.file().isReplay()) {
            update(target, "number_after_known");
        }
    }

    private void assertEqual(TargetSql target) {
        session.list(target.read("differing_lines"), row -> refusal(target, row)).stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private FileRefused refusal(TargetSql target, Row row) {
        return new FileRefused("Rows of " + origin.fileName() + " have the same key and differ: line "
                + row.number("line") + " has the key of line " + row.number("first_line") + " in raw." + target.table()
                + " (" + row.number("rows_in_all") + " such rows), expected one row of each " + target.keyColumns()
                + ". Say in the contract what such rows are: same_key: number (rows of their own), sum (parts of one "
                + "row, whose quantities are added up), or reject (mistakes). Or take a column into the contract that "
                + "tells them apart");
    }

    private boolean hasRepeats(TargetSql target) {
        return session.one(target.read("has_repeats"), row -> row.flag("has_repeats"));
    }

    private void forget() {
        session.execute("truncate pg_temp.repeated_row");
    }

    private long update(TargetSql target, String statement) {
        return session.update(target.read(statement));
    }
}
