package io.infull.quality.mutation;

import io.infull.log.ContextThreads;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs trials in parallel, each in a scratch database of its own. */
final class Trials implements AutoCloseable {

    private final BlockingQueue<Trial> free;
    private final ExecutorService executor;

    private Trials(List<Trial> trials) {
        this.free = new LinkedBlockingQueue<>(trials);
        this.executor = Executors.newFixedThreadPool(trials.size(), ContextThreads.named("mutator"));
    }

    static Trials start(List<Trial> trials) {
        return new Trials(trials);
    }

    /** Results are in the order of the mutations. */
    List<Future<Finding>> of(List<Mutation> mutations) {
        return mutations.stream()
                .map(mutation -> executor.submit(() -> judged(mutation)))
                .toList();
    }

    /** Waits for the job, and throws what it threw. */
    static Finding ended(Future<Finding> finding) {
        try {
            return finding.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while mutations were judged", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Finding judged(Mutation mutation) throws InterruptedException {
        Trial trial = free.take();
        try {
            return trial.of(mutation);
        } finally {
            free.put(trial);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
