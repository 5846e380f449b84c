package io.infull.quality;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.log.Progress;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RawVersions;
import io.infull.ops.Warehouse;
import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.SingularCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;

/** Runs every check against the candidate and decides: passed, and it may be published, or refused. */
public final class Gate {

    private final Warehouse warehouse;
    private final Path sqlDir;

    public Gate(Warehouse warehouse, Path sqlDir) {
        this.warehouse = warehouse.asTransformer();
        this.sqlDir = sqlDir;
    }

    /**
     * Decides, and keeps in {@code ops} why. Throws InputMissing when there is no candidate, BadConfiguration when a
     * check cannot be run, and TransientFault, having decided nothing, when another command took the candidate over.
     */
    public GateReport test() {
        Publication held =
                warehouse.database().transaction(session -> Candidate.claim(session, warehouse.identity(), sqlDir));
        if (held.state() == State.published) {
            return new GateReport(held, List.of(), Collections.emptySortedSet());
        }
        List<CheckResult> results = results(ProjectReader.read(sqlDir, held.asOf()));
        return decided(held, results);
    }

    private List<CheckResult> results(Project project) {
        Relations candidate = warehouse.database().transaction(session -> Relations.in(session, "candidate"));
        TestTargets.check(project.dataTests(), candidate);
        List<Callable<List<CheckResult>>> jobs = new ArrayList<>();
        jobs.addAll(UnitTests.of(warehouse.database(), project).jobs());
        jobs.addAll(dataChecks(project));
        if (jobs.isEmpty()) {
            throw new BadConfiguration("Nothing to check in " + sqlDir
                    + ": expected tests beside the models. A gate without checks lets everything through");
        }
        try (Progress progress = Progress.start("Checking", "steps", jobs.size())) {
            return Workers.run(jobs, results -> {
                results.forEach(CheckLog::tell);
                progress.advance(1);
            });
        }
    }

    private List<Callable<List<CheckResult>>> dataChecks(Project project) {
        CandidateReads reads = new CandidateReads(warehouse.database());
        ModelKeys keys = new ModelKeys(project);
        List<Callable<List<CheckResult>>> jobs = new ArrayList<>();
        for (Model model : project.modelsInOrder()) {
            List<DataTest> tests = project.dataTests().stream()
                    .filter(test -> test.model().equals(model.name()))
                    .toList();
            if (!tests.isEmpty()) {
                jobs.add(new ModelChecks(reads, model.name(), tests, keys.of(model.name()))::run);
            }
        }
        for (SingularCheck check : project.checks()) {
            jobs.add(new SentenceCheck(reads, check, keys)::run);
        }
        return jobs;
    }

    private GateReport decided(Publication held, List<CheckResult> results) {
        GateReport report = new GateReport(
                held, results, warehouse.database().transaction(session -> changedTables(session, held)));
        warehouse.assertStillWriter();
        warehouse.database().transaction(session -> decide(session, held, report, results));
        return report;
    }

    private static SortedSet<String> changedTables(Session session, Publication held) {
        return RawVersions.read(session).differingFrom(RawVersions.ofPublication(session, held.id()));
    }

    private Void decide(Session session, Publication held, GateReport report, List<CheckResult> results) {
        Publications.move(session, held, report.isRefused() ? State.refused : State.passed);
        new CheckResults(session, held.id(), warehouse.commandRunId()).store(results);
        return null;
    }
}
