package io.infull.quality;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.log.ContextThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs checks side by side, each in a transaction of its own. */
final class Workers {

    /** PostgreSQL does the work. More threads would only wait for its processors. */
    private static final int COUNT = 2;

    private Workers() {}

    /**
     * Returns all results in the order of the jobs. Bad configuration in several jobs is thrown as one.
     *
     * @param done called for each job when it ends, in order, on the thread of the caller
     */
    static List<CheckResult> run(List<Callable<List<CheckResult>>> jobs, Consumer<List<CheckResult>> done) {
        ExecutorService executor = Executors.newFixedThreadPool(COUNT, ContextThreads.named("checker"));
        try {
            List<Future<List<CheckResult>>> futures =
                    jobs.stream().map(executor::submit).toList();
            return collected(futures, done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checks were running", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<CheckResult> collected(
            List<Future<List<CheckResult>>> futures, Consumer<List<CheckResult>> done) throws InterruptedException {
        Problems problems = new Problems();
        List<CheckResult> results = new ArrayList<>();
        for (Future<List<CheckResult>> future : futures) {
            try {
                List<CheckResult> found = future.get();
                results.addAll(found);
                done.accept(found);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof BadConfiguration bad)) {
                    throw unchecked(e);
                }
                problems.add(bad.getMessage());
            }
        }
        problems.throwIfAny();
        return results;
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
