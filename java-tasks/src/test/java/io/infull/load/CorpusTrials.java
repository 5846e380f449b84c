package io.infull.load;

import io.infull.testing.TestServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DynamicTest;

/** Tries cases two at a time, each in a warehouse that no other case uses meanwhile. */
final class CorpusTrials implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Deque<CorpusWarehouse> idle = new ArrayDeque<>();

    interface Trial {
        void in(CorpusWarehouse warehouse) throws Exception;
    }

    /** Starts the trial as soon as it is its turn. The test tells what came of it. */
    DynamicTest test(String name, Trial trial) {
        Future<Void> running = threads.submit(() -> tried(trial));
        return DynamicTest.dynamicTest(name, () -> {
            try {
                running.get();
            } catch (ExecutionException failed) {
                throw failed.getCause();
            }
        });
    }

    private Void tried(Trial trial) throws Exception {
        CorpusWarehouse warehouse = take();
        try {
            trial.in(warehouse);
        } finally {
            giveBack(warehouse);
        }
        return null;
    }

    private synchronized CorpusWarehouse take() {
        return idle.isEmpty() ? new CorpusWarehouse(TestServer.get().createWarehouse()) : idle.pop();
    }

    private synchronized void giveBack(CorpusWarehouse warehouse) {
        idle.push(warehouse);
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        idle.forEach(CorpusWarehouse::close);
    }
}
