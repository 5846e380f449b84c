package io.infull.status;

import io.infull.db.Row;
import io.infull.ops.Publication.State;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A publication, with the facts that {@code status} shows.
 *
 * @param publishedAt when readers first saw it; empty when they never did
 */
record PublicationStatus(long id, LocalDate asOf, String runId, State state, Optional<OffsetDateTime> publishedAt) {

    static PublicationStatus of(Row row) {
        return new PublicationStatus(
                row.number("publication_id"),
                row.date("as_of_date"),
                row.text("run_id"),
                State.valueOf(row.text("state")),
                row.moment("published_at"));
    }
}
