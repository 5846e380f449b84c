package io.infull.load.raw;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.source.contract.LoadMode;
import java.util.Map;
import java.util.Optional;

/**
 * The order of the rows of a load among those of other loads of its source, for statements. A file has one place, kept
 * in the ledger; each row of a replay has the place of the file that it was rejected from, kept in
 * {@code pg_temp.answered}. Loads of other sources have no place among these.
 */
final class RowOrder {

    private final Origin origin;
    private final Optional<String> place;

    /** Throws FileRefused when the name of the file should tell its place and does not. */
    RowOrder(Origin origin) {
        this.origin = origin;
        this.place = origin.place();
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
                        || is(session, "exists (select %s and order_value is null and not is_replay)"));
    }

    /** What statements name of the load: its source, its file, and the places of its rows. */
    Map<String, String> pieces() {
        return Map.of(
                "pack", Names.literal(origin.pack()),
                "source", Names.literal(origin.source().name()),
                "file", Names.literal(origin.fileName()),
                "load_id", Long.toString(origin.loadId()),
                "is_snapshot", Boolean.toString(origin.mode() == LoadMode.snapshot),
                "place_of_file", placeOfFile(),
                "place", placeOn("landed._line"),
                "place_of_excluded", placeOn("excluded._line"),
                "order_load", orderLoad(),
                "deleting_load", deletingLoad());
    }

    private boolean isReplay() {
        return origin.file().isReplay();
    }

    private boolean hasPlaces() {
        return isReplay() ? !origin.source().contract().order().isByField() : place.isPresent();
    }

    // The first and the last place are looked up; where any is asked for, PostgreSQL may read the ledger through.
    private boolean is(Session session, String condition) {
        String sql = "select coalesce(" + condition.formatted(loads(), placeOfFile()) + ", false) as is_so";
        return session.one(sql, row -> row.flag("is_so"));
    }

    // The first later snapshot that was read whole: what it had of the row would be in the raw table.
    private String deletingLoad() {
        return origin.mode() == LoadMode.snapshot
                ? "(select load_id %s and is_whole and order_value > %s order by order_value, load_id limit 1)"
                        .formatted(loads(), placeOn("landed._line"))
                : "null";
    }

    // The load whose place the row has, where that is not its own.
    private String orderLoad() {
        return isReplay() ? "(select load_id from pg_temp.answered where answered.line = landed._line)" : "null";
    }

    private String placeOn(String line) {
        return isReplay() ? "(select place from pg_temp.answered where answered.line = " + line + ")" : placeOfFile();
    }

    private String placeOfFile() {
        return place.map(Names::literal).orElse("null");
    }

    private String loads() {
        return "from ops.file where pack = %s and source = %s and state = 'loaded'"
                .formatted(
                        Names.literal(origin.pack()),
                        Names.literal(origin.source().name()));
    }
}
