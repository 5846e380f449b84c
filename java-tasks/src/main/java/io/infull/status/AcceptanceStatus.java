package io.infull.status;

import io.infull.db.Row;
import java.time.OffsetDateTime;

/**
 * A publication that was held because its figures moved, and that a person accepted.
 *
 * @param by the database user
 */
record AcceptanceStatus(long publication, OffsetDateTime at, String by, String runId, String checks, String reason) {

    static AcceptanceStatus of(Row row) {
        return new AcceptanceStatus(
                row.number("publication_id"),
                row.moment("accepted_at").orElseThrow(),
                row.text("accepted_by"),
                row.text("run_id"),
                row.text("checks"),
                row.text("reason"));
    }
}
