package io.infull.quality;

import io.infull.db.Database;
import io.infull.ops.Publication;
import io.infull.project.Severity;
import io.infull.quality.freshness.JudgedSource;
import io.infull.quality.freshness.SourceAges;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One check for each source that has ever delivered rows: its data is not too old at the as-of date. */
record FreshnessChecks(Database database, Path sqlDir, Publication candidate) {

    List<CheckResult> run() {
        return database
                .transaction(session -> new SourceAges(sqlDir).judge(session, candidate.id(), candidate.asOf()))
                .stream()
                .map(FreshnessChecks::result)
                .toList();
    }

    private static CheckResult result(JudgedSource source) {
        Verdict verdict =
                switch (source.outcome()) {
                    case FRESH -> Verdict.passed;
                    case WARNED -> Verdict.warned;
                    case REFUSED -> Verdict.failed;
                };
        List<OffendingRow> rows = verdict == Verdict.passed
                ? List.of()
                : List.of(new OffendingRow(
                        source.source(), JsonMapper.shared().writeValueAsString(source), Optional.empty()));
        return new CheckResult(
                CheckResult.Checked.acrossModels(source.check(), source.canRefuse() ? Severity.error : Severity.warn),
                verdict,
                rows.size(),
                source.message(),
                rows);
    }
}
