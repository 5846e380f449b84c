package io.infull.quality;

import io.infull.db.NamedSql;
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
        NamedSql insert = NamedSql.of(INSERT)
                .value("publication_id", publicationId)
                .value("command_run_id", commandRunId)
                .value("check_name", result.check())
                .value("model", result.checked().model().orElse(null))
                .value("column_name", result.checked().column().orElse(null))
                .value("severity", result.checked().severity().name())
                .value("outcome", result.verdict().name())
                .value("failures", result.failures())
                .value("message", result.message());
        long id = session.one(insert, row -> row.number("test_result_id"));
        session.batch(
                "insert into ops.test_failure (test_result_id, row_key, row_data) values (?, ?, cast(? as jsonb))",
                result.rows().stream()
                        .map(row -> new Object[] {id, row.key(), row.json()})
                        .toList());
    }
}
