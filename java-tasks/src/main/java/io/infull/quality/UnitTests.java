package io.infull.quality;

import io.infull.db.Database;
import io.infull.db.Session;
import io.infull.project.Project;
import io.infull.project.UnitTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The unit tests of a project, one job per model. Tests that passed before with the same text, inputs and server are
 * not run again.
 */
final class UnitTests {

    private final Database database;
    private final Project project;
    private final Inputs inputs;
    private final String serverVersion;
    private final Set<String> passedBefore;

    private UnitTests(Database database, Project project, Session session) {
        this.database = database;
        this.project = project;
        this.inputs = new Inputs(Relations.in(session, "candidate"), Relations.in(session, "raw"));
        this.serverVersion = session.one("show server_version", row -> row.text("server_version"));
        this.passedBefore = new HashSet<>(
                session.list("select fingerprint from ops.unit_test_pass", row -> row.text("fingerprint")));
    }

    static UnitTests of(Database database, Project project) {
        return database.transaction(session -> new UnitTests(database, project, session));
    }

    List<Callable<List<CheckResult>>> jobs() {
        Map<String, List<UnitTest>> byModel = new LinkedHashMap<>();
        project.unitTests().forEach(test -> byModel.computeIfAbsent(test.model(), model -> new ArrayList<>())
                .add(test));
        List<Callable<List<CheckResult>>> jobs = new ArrayList<>();
        byModel.forEach((model, tests) ->
                jobs.add(() -> results(new UnitTestBench(project.tested(tests.get(0)), inputs), tests)));
        return jobs;
    }

    private List<CheckResult> results(UnitTestBench bench, List<UnitTest> tests) {
        Map<UnitTest, String> fingerprints = new LinkedHashMap<>();
        tests.forEach(test -> fingerprints.put(test, bench.fingerprint(test, serverVersion)));
        List<UnitTest> due = tests.stream()
                .filter(test -> !passedBefore.contains(fingerprints.get(test)))
                .toList();
        Map<UnitTest, RowDifference> differences = due.isEmpty() ? Map.of() : differences(bench, due);
        List<String> passes = new ArrayList<>();
        differences.forEach((test, difference) -> {
            if (difference.isNone()) {
                passes.add(fingerprints.get(test));
            }
        });
        remember(passes);
        return tests.stream()
                .map(test -> differences.getOrDefault(test, RowDifference.NONE).resultOf(test))
                .toList();
    }

    private Map<UnitTest, RowDifference> differences(UnitTestBench bench, List<UnitTest> due) {
        bench.checkColumns(due);
        return database.undone(session -> {
            bench.build(session);
            Map<UnitTest, RowDifference> differences = new LinkedHashMap<>();
            due.forEach(test -> differences.put(test, bench.run(session, test)));
            return differences;
        });
    }

    private void remember(List<String> passes) {
        database.transaction(session -> {
            session.batch(
                    "insert into ops.unit_test_pass (fingerprint) values (?) on conflict do nothing",
                    passes.stream().map(pass -> new Object[] {pass}).toList());
            return null;
        });
    }
}
