package io.infull.status;

import io.infull.db.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An as-of date that a person published on purpose although it was not newer than a published one, or was in the
 * future.
 *
 * @param by the database user
 */
record AllowedAsOfStatus(long publication, LocalDate asOf, OffsetDateTime at, String by, String runId, String reason) {

    static AllowedAsOfStatus of(Row row) {
        return new AllowedAsOfStatus(
                row.number("publication_id"),
                row.date("as_of_date"),
                row.moment("allowed_at").orElseThrow(),
                row.text("allowed_by"),
                row.text("run_id"),
                row.text("reason"));
    }
}
