package io.infull.work;

import io.infull.log.ContextThreads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few daemon threads that run tasks side by side. Their log lines carry run and command of the thread that started
 * them. Closing interrupts the tasks that still run, drops those that wait for a thread, and does not wait for any.
 */
public final class Workers implements AutoCloseable {

    /**
     * Each task keeps one thread here and one process of PostgreSQL busy. The warehouse gives connections for so many, and
     * more would only wait for its processors.
     */
    public static final int AT_ONCE = 2;

    private final ExecutorService threads;
    private final String doing;

    private Workers(ExecutorService threads, String doing) {
        this.threads = threads;
        this.doing = doing;
    }

    /**
     * @param name of each thread
     * @param atOnce how many tasks run at the same time
     * @param doing ends the sentence that an interrupted caller gets: "Interrupted while …"
     */
    public static Workers start(String name, int atOnce, String doing) {
        return new Workers(Executors.newFixedThreadPool(atOnce, ContextThreads.named(name)), doing);
    }

    /** The task runs as soon as a thread is free. Tasks get their threads in the order in which they were begun. */
    public <T> Begun<T> begin(Callable<T> task) {
        return new Begun<>(CompletableFuture.supplyAsync(() -> called(task), threads), doing);
    }

    /** The task runs once all inputs have ended. If one of them fails, it does not run and has the same failure. */
    public <T> Begun<T> beginAfter(Collection<? extends Begun<?>> inputs, Callable<T> task) {
        CompletableFuture<?>[] futures = inputs.stream().map(Begun::future).toArray(CompletableFuture[]::new);
        return new Begun<>(CompletableFuture.allOf(futures).thenApplyAsync(ended -> called(task), threads), doing);
    }

    /**
     * Waits until every task has ended, whatever becomes of the others, and returns the results in the order of the tasks.
     * Throws the first failure in that order. An interrupt of the caller ends the wait.
     */
    public static <T> List<T> resultsOf(Collection<Begun<T>> tasks) {
        List<T> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Begun<T> task : tasks) {
            try {
                results.add(task.result());
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static <T> T called(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
