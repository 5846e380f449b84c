package io.infull.quality;

import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.project.CheckConfig;
import io.infull.project.SingularCheck;
import io.infull.project.sql.SqlProblem;
import java.util.Comparator;
import java.util.List;

/** Runs one sentence check: a query that returns the rows that break the rule. */
record SentenceCheck(CandidateReads candidate, SingularCheck check, ModelKeys keys) {

    /** Throws BadConfiguration that names file and position when PostgreSQL refuses the query. */
    List<CheckResult> run() {
        try {
            return candidate.read(session -> List.of(result(session)));
        } catch (SqlFailure e) {
            throw SqlProblem.of(check.file(), check.sql(), e);
        }
    }

    // Each group is judged separately, and the worst one decides, so that a bad source cannot hide among the rows of
    // others.
    private CheckResult result(Session session) {
        SentenceSql sql = SentenceSql.of(check);
        CheckConfig config = check.config();
        List<Counted> counted = sql.counted(session).stream()
                .sorted(Comparator.comparing((Counted group) -> Verdict.of(config, group))
                        .thenComparing(Counted::failures)
                        .reversed())
                .toList();
        Counted worst = counted.get(0);
        List<OffendingRow> rows = worst.failures() == 0 ? List.of() : rows(session, sql.offendingRows(worst));
        return new CheckResult(
                CheckResult.Checked.acrossModels(check.name(), config.severity()),
                Verdict.of(config, worst),
                counted.stream().mapToLong(Counted::failures).sum(),
                CheckResult.messageOf(counted, rows),
                rows);
    }

    private List<OffendingRow> rows(Session session, String query) {
        List<List<String>> candidates = check.reads().stream().map(keys::of).toList();
        return OffendingRow.first(session, query, candidates);
    }
}
