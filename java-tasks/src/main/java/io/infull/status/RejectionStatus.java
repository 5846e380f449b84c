package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;

/**
 * Rows of a file that were rejected for the same reason.
 *
 * @param state loaded, or refused when the whole file was
 */
record RejectionStatus(String source, String file, OffsetDateTime at, String state, String reason, long rows) {

    static RejectionStatus of(Row row) {
        return new RejectionStatus(
                row.text("source"),
                row.text("file_name"),
                row.moment("loaded_at").orElseThrow(),
                row.text("state"),
                row.text("reason"),
                row.number("rejected_rows"));
    }
}
