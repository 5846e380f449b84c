package io.infull.load;

import io.infull.db.Names;
import io.infull.db.Session;
import java.util.Optional;

/**
 * How the rows of a load stand to those of other loads of their source, as SQL. A file has one place, kept in the
 * ledger; each row of a replay has the place of the file that it answers, kept in {@code pg_temp.answered}. Loads of
 * other sources have no place among these.
 */
final class RowOrder {

    private final Origin origin;
    private final Optional<String> place;

    RowOrder(Origin origin) {
        this.origin = origin;
        this.place = origin.place();
    }

    private boolean isReplay() {
        return origin.file().isReplay();
    }

    /** Whether rows of later files may stand in the raw tables already. */
    boolean isLate(Session session) {
        return hasPlaces() && (isReplay() || exists(session, "order_value > " + place(null)));
    }

    /** Whether rows of earlier files may stand there, so that their place has to be moved on. */
    boolean isLaterThanOthers(Session session) {
        return hasPlaces() && (isReplay() || exists(session, isEarlier(null)));
    }

    private boolean hasPlaces() {
        return isReplay() ? !origin.source().contract().order().isByField() : place.isPresent();
    }

    private boolean exists(Session session, String condition) {
        String sql =
                "select exists (select from ops.file where %s and %s) as is_there".formatted(ofSource(), condition);
        return session.one(sql, row -> row.flag("is_there"));
    }

    /** Loads that are later than the row on this line, as a list to be searched in. */
    String laterLoads(String line) {
        return "(select load_id from ops.file where %s and order_value > %s)".formatted(ofSource(), place(line));
    }

    String earlierLoads(String line) {
        return "(select load_id from ops.file where %s and %s)".formatted(ofSource(), isEarlier(line));
    }

    /** Loads whose rows a snapshot may find missing: not those of files that come after it. */
    String loadsUpToThis() {
        return "(select load_id from ops.file where %s and (order_value is null or order_value <= %s))"
                .formatted(ofSource(), place(null));
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

    private String isEarlier(String line) {
        return "(order_value is null and not is_replay or order_value < " + place(line) + ")";
    }

    private String ofSource() {
        return "pack = %s and source = %s and state = 'loaded'"
                .formatted(
                        Names.literal(origin.pack()),
                        Names.literal(origin.source().name()));
    }
}
