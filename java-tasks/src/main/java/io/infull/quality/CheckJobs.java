package io.infull.quality;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.work.Begun;
import io.infull.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs checks side by side, each in a transaction of its own. */
final class CheckJobs {

    private CheckJobs() {}

    /**
     * Returns all results in the order of the jobs. Bad configuration in several jobs is thrown as one; any other failure
     * ends the checks that still run.
     *
     * @param done gets the results of each job as it ends, in order, on the thread of the caller
     */
    static List<CheckResult> run(List<Callable<List<CheckResult>>> jobs, Consumer<List<CheckResult>> done) {
        Problems problems = new Problems();
        List<CheckResult> results = new ArrayList<>();
        try (Workers workers = Workers.start("checker", Workers.AT_ONCE, "checks were running")) {
            for (Begun<List<CheckResult>> job :
                    jobs.stream().map(workers::begin).toList()) {
                try {
                    List<CheckResult> found = job.result();
                    results.addAll(found);
                    done.accept(found);
                } catch (BadConfiguration bad) {
                    problems.add(bad.getMessage());
                }
            }
        }
        problems.throwIfAny();
        return results;
    }
}
