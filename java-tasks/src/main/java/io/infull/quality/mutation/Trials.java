package io.infull.quality.mutation;

import io.infull.work.Begun;
import io.infull.work.Workers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs trials in parallel, each in a scratch database of its own. */
final class Trials implements AutoCloseable {

    private final BlockingQueue<Trial> free;
    private final Workers workers;

    private Trials(List<Trial> trials) {
        this.free = new LinkedBlockingQueue<>(trials);
        this.workers = Workers.start("mutator", trials.size(), "mutations were judged");
    }

    static Trials start(List<Trial> trials) {
        return new Trials(trials);
    }

    /** In the order of the mutations. */
    List<Begun<Finding>> of(List<Mutation> mutations) {
        return mutations.stream()
                .map(mutation -> workers.begin(() -> judged(mutation)))
                .toList();
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
        workers.close();
    }
}
