package io.infull.load.rejects;

import io.infull.db.Row;
import java.time.OffsetDateTime;

/**
 * Rows of a landing file that were rejected for the same reason.
 *
 * @param fileState loaded, or refused when the whole file was
 * @param open rows that no replay has repaired; 0 for a refused file, which must be corrected and loaded as a whole
 */
record RejectSummary(
        String pack,
        String source,
        String file,
        String fileState,
        OffsetDateTime rejectedAt,
        String reason,
        long rows,
        long open) {

    static RejectSummary of(Row row) {
        return new RejectSummary(
                row.text("pack"),
                row.text("source"),
                row.text("file_name"),
                row.text("file_state"),
                row.moment("rejected_at").orElseThrow(),
                row.text("reason"),
                row.number("rejected_rows"),
                row.number("open_rows"));
    }
}
