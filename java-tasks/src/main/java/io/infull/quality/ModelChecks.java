package io.infull.quality;

import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.project.DataTest;
import io.infull.quality.column.CheckSql;
import io.infull.quality.column.CheckSqls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs all checks that the yml of one model asks for. */
record ModelChecks(CandidateReads candidate, String model, List<DataTest> tests, List<String> key) {

    /** Throws BadConfiguration that names the check whose SQL PostgreSQL refuses. */
    List<CheckResult> run() {
        try {
            return candidate.read(this::results);
        } catch (SqlFailure e) {
            throw blamed(e);
        }
    }

    private List<CheckResult> results(Session session) {
        List<CheckSql> checks = checks(tests);
        List<Counted> counted = new ModelScan(model, checks).counted(session);
        List<CheckResult> results = new ArrayList<>();
        for (int index = 0; index < tests.size(); index++) {
            results.add(result(session, tests.get(index), checks.get(index), counted.get(index)));
        }
        return results;
    }

    private CheckResult result(Session session, DataTest test, CheckSql check, Counted counted) {
        List<OffendingRow> rows =
                counted.failures() == 0 ? List.of() : OffendingRow.first(session, check.offendingRows(), List.of(key));
        return new CheckResult(
                new CheckResult.Checked(
                        test.name(),
                        Optional.of(model),
                        test.column(),
                        test.config().severity()),
                Verdict.of(test.config(), counted),
                counted.failures(),
                CheckResult.messageOf(test.config().isOfShare() ? counted : Counted.of(counted.failures()), rows),
                rows);
    }

    // One statement has all checks, so the position of an error does not show which one is wrong. Each check is tried
    // alone to find it.
    private RuntimeException blamed(SqlFailure failure) {
        for (DataTest test : tests) {
            try {
                candidate.read(session -> new ModelScan(model, checks(List.of(test))).counted(session));
            } catch (SqlFailure alone) {
                return new BadConfiguration(
                        "PostgreSQL refused test " + test.name() + " (" + test.origin() + "): " + alone.getMessage()
                                + " (SQLSTATE " + alone.sqlState() + ")",
                        alone);
            }
        }
        return failure;
    }

    private static List<CheckSql> checks(List<DataTest> tests) {
        List<CheckSql> checks = new ArrayList<>();
        for (DataTest test : tests) {
            checks.add(CheckSqls.of(test, checks.size()));
        }
        return checks;
    }
}
