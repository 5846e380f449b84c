package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The newest snapshot of a source, if somebody should look at it.
 *
 * @param linesRejected above 0 it could not tell what is gone, and marked nothing deleted
 * @param rowsKnown rows of the source that were live before; empty when it was not asked what it lacks
 */
record SnapshotStatus(
        String source, String file, OffsetDateTime at, long linesRejected, long rowsDeleted, Optional<Long> rowsKnown) {

    static SnapshotStatus of(Row row) {
        return new SnapshotStatus(
                row.text("source"),
                row.text("file_name"),
                row.moment("loaded_at").orElseThrow(),
                row.number("lines_rejected"),
                row.number("rows_deleted"),
                row.optionalNumber("rows_known"));
    }

    String problem() {
        return rowsKnown
                .map(known -> "marked " + rowsDeleted + " of " + known + " rows deleted")
                .orElse("is not whole, as " + linesRejected + (linesRejected == 1 ? " line was" : " lines were")
                        + " rejected: marked nothing deleted");
    }
}
