package io.infull.publish;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.ops.Publication;
import java.time.LocalDate;

/**
 * The decision of a person that readers may see this as-of date, although it is older or in the future.
 *
 * @param date must be that of the candidate, so that no other candidate is published by mistake
 */
record AllowedAsOf(LocalDate date, String reason) {

    void assertMeans(Publication candidate) {
        if (!candidate.asOf().equals(date)) {
            throw new BadConfiguration("Cannot publish candidate " + candidate.id()
                    + ": expected --allow-as-of to name its as-of date, " + candidate.asOf() + ", but found " + date
                    + ". Name that date, or run transform and test with --as-of " + date + " first");
        }
    }

    void note(Session session, Publication candidate, String runId) {
        session.update(
                "insert into ops.allowed_as_of (publication_id, as_of_date, reason, run_id) values (?, ?, ?, ?)",
                candidate.id(),
                date,
                reason,
                runId);
    }
}
