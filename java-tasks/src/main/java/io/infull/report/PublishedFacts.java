package io.infull.report;

import io.infull.db.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The publication behind the figures of a report.
 *
 * @param publishedAt since when readers see it
 * @param rejectedRows rejected rows of the files that were loaded before it was built; they are missing from its
 *     figures
 */
public record PublishedFacts(
        long id,
        LocalDate asOf,
        String runId,
        OffsetDateTime publishedAt,
        long checksPassed,
        long checksWarned,
        long rejectedRows) {

    static PublishedFacts of(Row row) {
        return new PublishedFacts(
                row.number("publication_id"),
                row.date("as_of_date"),
                row.text("run_id"),
                row.moment("published_at").orElseThrow(),
                row.number("checks_passed"),
                row.number("checks_warned"),
                row.number("rejected_rows"));
    }
}
