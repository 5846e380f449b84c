package io.infull.quality;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.log.Progress;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import io.infull.ops.Publications;
import io.infull.ops.RawVersions;
import io.infull.ops.Warehouse;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;

/**
 * Runs every check on the candidate and decides: it has passed and may be published, it is held until a person accepts
 * it, or it is refused.
 */
public final class Gate {

    private final Warehouse warehouse;
    private final Path sqlDir;

    public Gate(Warehouse warehouse, Path sqlDir) {
        this.warehouse = warehouse.asTransformer();
        this.sqlDir = sqlDir;
    }

    /**
     * Decides, and stores the decision with its reasons in {@code ops}. Throws InputMissing when there is no candidate,
     * BadConfiguration when a check cannot be run, and TransientFault, without a decision, when another command took
     * the candidate over.
     */
    public GateReport test() {
        Publication held =
                warehouse.database().transaction(session -> Candidate.claim(session, warehouse.identity(), sqlDir));
        if (held.state() == State.published) {
            return new GateReport(held, List.of(), Collections.emptySortedSet());
        }
        List<CheckResult> results = results(ProjectReader.read(sqlDir, held.asOf()), held);
        return decided(held, results);
    }

    private List<CheckResult> results(Project project, Publication held) {
        Relations candidate = warehouse.database().transaction(session -> Relations.in(session, "candidate"));
        TestTargets.check(project.dataTests(), candidate);
        List<Callable<List<CheckResult>>> jobs = new ArrayList<>();
        jobs.addAll(UnitTests.of(warehouse.database(), project).jobs());
        jobs.addAll(DataChecks.of(project, project.models().keySet()).jobs(CandidateReads.of(warehouse.database())));
        if (jobs.isEmpty()) {
            throw new BadConfiguration("Nothing to check in " + sqlDir
                    + ": expected tests beside the models. A gate without checks lets everything through");
        }
        jobs.add(new FreshnessChecks(warehouse.database(), sqlDir, held)::run);
        try (Progress progress = Progress.start("Checking", "steps", jobs.size())) {
            return CheckJobs.run(jobs, results -> {
                results.forEach(CheckLog::log);
                progress.advance(1);
            });
        }
    }

    /**
     * Results of the data checks on the schema candidate. Nothing is decided or stored. Throws BadConfiguration when a
     * check cannot be run.
     *
     * @param session an open transaction, in which all of them run
     * @param models the models to check, together with all sentence checks that read one of them
     */
    public static Map<String, Verdict> judge(Session session, Project project, Set<String> models) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        DataChecks.of(project, models)
                .run(CandidateReads.within(session))
                .forEach(result -> verdicts.put(result.check(), result.verdict()));
        return verdicts;
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
        Publications.move(session, held, report.state());
        new CheckResults(session, held.id(), warehouse.commandRunId()).store(results);
        return null;
    }
}
