package io.infull.load.raw;

import io.infull.db.Names;
import io.infull.db.Session;
import java.util.Optional;

/**
 * SQL that compares the order of the rows of a load with those of other loads of its source. A file has one place, kept
 * in the ledger; each row of a replay has the place of the file that it was rejected from, kept in
 * {@code pg_temp.answered}. Loads of other sources have no place among these.
 */
final class RowOrder {

    private static final String HAS_NO_PLACE = "order_value is null and not is_replay";

    private final Origin origin;
    private final Optional<String> place;

    RowOrder(Origin origin) {
        this.origin = origin;
        this.place = origin.place();
    }

    private boolean isReplay() {
        return origin.file().isReplay();
    }

    /** Whether rows of later files may be in the raw tables already. */
    boolean isLate(Session session) {
        return hasPlaces() && (isReplay() || is(session, "(select max(order_value) %s) > %s"));
    }

    /** Whether rows of earlier files may be there, so that their place must be updated. */
    boolean isLaterThanOthers(Session session) {
        return hasPlaces()
                && (isReplay()
                        || is(session, "(select min(order_value) %s) < %s")
                        || is(session, "exists (select %s and " + HAS_NO_PLACE + ")"));
    }

    private boolean hasPlaces() {
        return isReplay() ? !origin.source().contract().order().isByField() : place.isPresent();
    }

    // The first and the last place are looked up; where any is asked for, PostgreSQL may read the ledger through.
    private boolean is(Session session, String condition) {
        String sql = "select coalesce(" + condition.formatted(loads(), place(null)) + ", false) as is_so";
        return session.one(sql, row -> row.flag("is_so"));
    }

    /** Whether this load is later than the row on this line. */
    String isLater(String load, String line) {
        return isAmong(load, isLater(line));
    }

    String isEarlier(String load, String line) {
        return isAmong(load, isEarlier(line));
    }

    /** Whether a snapshot may find rows of this load missing: not those of files that come after it. */
    String isUpToThis(String load) {
        return isAmong(load, "(order_value is null or order_value <= " + place(null) + ")");
    }

    // Looked up by its number, where few rows are asked about: a list of all loads would be read for every file.
    private String isAmong(String load, String condition) {
        return "exists (select %s and load_id = %s and %s)".formatted(loads(), load, condition);
    }

    private String loads() {
        return "from ops.file where " + ofSource();
    }

    /** The first later snapshot that was read whole: what it had of the row would be in the raw table. */
    String deletingLoad(String line) {
        return """
                (
                    select load_id from ops.file where %s and is_whole and order_value > %s
                    order by order_value, load_id limit 1
                )""".formatted(ofSource(), place(line));
    }

    /** The load whose place the row on this line has, where that is not its own. */
    String orderLoad(String line) {
        return isReplay() ? "(select load_id from pg_temp.answered where answered.line = " + line + ")" : "null";
    }

    private String place(String line) {
        return isReplay()
                ? "(select place from pg_temp.answered where answered.line = " + line + ")"
                : place.map(Names::literal).orElse("null");
    }

    private String isLater(String line) {
        return "order_value > " + place(line);
    }

    private String isEarlier(String line) {
        return "(" + HAS_NO_PLACE + " or " + isBefore(line) + ")";
    }

    private String isBefore(String line) {
        return "order_value < " + place(line);
    }

    private String ofSource() {
        return "pack = %s and source = %s and state = 'loaded'"
                .formatted(
                        Names.literal(origin.pack()),
                        Names.literal(origin.source().name()));
    }
}
