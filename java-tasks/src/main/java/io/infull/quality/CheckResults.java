package io.infull.quality;

import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.List;

/** {@code ops.test_result} and {@code ops.test_failure}: the newest results of the checks of a publication. */
final class CheckResults {

    private static final String INSERT = Statements.read(CheckResults.class, "insert_test_result");

    private final Session session;
    private final long publicationId;
    private final long commandRunId;

    CheckResults(Session session, long publicationId, long commandRunId) {
        this.session = session;
        this.publicationId = publicationId;
        this.commandRunId = commandRunId;
    }

    /** Replaces the results of an earlier test of the same publication. */
    void store(List<CheckResult> results) {
        session.update("delete from ops.test_result where publication_id = ?", publicationId);
        results.forEach(this::store);
    }

    private void store(CheckResult result) {
        long id = session.one(
                INSERT,
                row -> row.number("test_result_id"),
                publicationId,
                commandRunId,
                result.check(),
                result.model().orElse(null),
                result.column().orElse(null),
                result.severity().name(),
                result.verdict().name(),
                result.failures(),
                result.message());
        session.batch(
                "insert into ops.test_failure (test_result_id, row_key, row_data) values (?, ?, cast(? as jsonb))",
                result.rows().stream()
                        .map(row -> new Object[] {id, row.key(), row.json()})
                        .toList());
    }
}
