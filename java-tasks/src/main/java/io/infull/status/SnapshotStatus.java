package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The newest snapshot of a source, if a person should look at it.
 *
 * @param linesRejected when above 0, the snapshot could not decide which rows are gone and marked none as deleted
 * @param rowsKnown live rows of the source before; empty when it was not compared with them
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
