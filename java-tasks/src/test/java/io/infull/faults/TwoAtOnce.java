package io.infull.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries that have nothing in common, each with a process and a warehouse of its own: they mostly wait. */
final class TwoAtOnce {

    private TwoAtOnce() {}

    /** Fails as the first of them fails, when all of them have ended. */
    static void run(List<Callable<Void>> tries) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> each : threads.invokeAll(tries)) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } finally {
            threads.shutdownNow();
        }
    }
}
