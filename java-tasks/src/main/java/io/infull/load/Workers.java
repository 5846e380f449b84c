package io.infull.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.MDC;

/** Runs jobs two at a time: each keeps one client thread and one server process busy. */
final class Workers {

    private static final int AT_ONCE = 2;

    /** Something that takes long and gives several results. */
    @FunctionalInterface
    interface Job<T> {
        List<T> run();
    }

    private Workers() {}

    /** Runs all jobs to their end, also when one fails; then throws what the first failing one threw. */
    static <T> List<T> runAll(List<Job<T>> jobs) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, String> context = MDC.getCopyOfContextMap();
            List<Future<List<T>>> running = new ArrayList<>();
            for (Job<T> job : jobs) {
                running.add(threads.submit(() -> inContext(context, job)));
            }
            return collected(running);
        } finally {
            threads.shutdownNow();
        }
    }

    // Log lines of a worker carry run and command as those of the main thread do.
    private static <T> List<T> inContext(Map<String, String> context, Job<T> job) {
        if (context != null) {
            MDC.setContextMap(context);
        }
        return job.run();
    }

    private static <T> List<T> collected(List<Future<List<T>>> running) {
        List<T> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<List<T>> future : running) {
            try {
                results.addAll(future.get());
            } catch (ExecutionException e) {
                failure = failure == null ? unwrapped(e) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while loading", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
    }
}
