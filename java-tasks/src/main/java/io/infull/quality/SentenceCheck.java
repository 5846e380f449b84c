package io.infull.quality;

import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.project.SingularCheck;
import io.infull.project.SqlProblem;
import java.util.List;
import java.util.Optional;

/** Runs one singular check: a query of its own that returns the rows that offend a sentence. */
record SentenceCheck(CandidateReads candidate, SingularCheck check, ModelKeys keys) {

    /** Throws BadConfiguration that names file and position when PostgreSQL refuses the query. */
    List<CheckResult> run() {
        String count = "select count(*) as failures from " + offending();
        try {
            return candidate.read(session -> List.of(result(session, count)));
        } catch (SqlFailure e) {
            throw SqlProblem.of(check.file(), check.sql(), e);
        }
    }

    private CheckResult result(Session session, String count) {
        long failures = session.one(count, row -> row.number("failures"));
        List<OffendingRow> rows = failures == 0 ? List.of() : rows(session);
        return new CheckResult(
                check.name(),
                Optional.empty(),
                Optional.empty(),
                check.config().severity(),
                Verdict.of(check.config(), failures),
                failures,
                CheckResult.messageOf(failures, rows),
                rows);
    }

    private List<OffendingRow> rows(Session session) {
        List<List<String>> candidates = check.reads().stream().map(keys::of).toList();
        return OffendingRow.first(session, "select * from " + offending(), candidates);
    }

    private String offending() {
        String where = check.config().where();
        return "(" + check.sql() + "\n) as offending" + (where.isEmpty() ? "" : " where (" + where + "\n)");
    }
}
