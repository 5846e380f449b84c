package io.infull.transform;

import io.infull.log.ContextThreads;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Runs work for all models, in parallel as far as the graph allows. After a failure nothing new is begun. */
final class GraphRunner {

    private final int workers;

    GraphRunner(int workers) {
        this.workers = workers;
    }

    /**
     * @param models each after all models that it reads. Throws the first failure, after all running work has ended.
     */
    void run(List<PlannedModel> models, Consumer<PlannedModel> work) {
        ExecutorService executor = Executors.newFixedThreadPool(workers, ContextThreads.named("builder"));
        try {
            Map<String, CompletableFuture<Void>> runs = new LinkedHashMap<>();
            for (PlannedModel model : models) {
                CompletableFuture<?>[] inputs = inputsOf(model, runs);
                runs.put(
                        model.model().name(),
                        CompletableFuture.allOf(inputs).thenRunAsync(() -> work.accept(model), executor));
            }
            awaitAll(runs);
        } finally {
            executor.shutdownNow();
        }
    }

    private static CompletableFuture<?>[] inputsOf(PlannedModel model, Map<String, CompletableFuture<Void>> runs) {
        return model.model().reads().stream().map(runs::get).toArray(CompletableFuture[]::new);
    }

    private static void awaitAll(Map<String, CompletableFuture<Void>> runs) {
        Set<Throwable> causes = new HashSet<>();
        RuntimeException first = null;
        for (CompletableFuture<Void> run : runs.values()) {
            try {
                run.join();
            } catch (CompletionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                if (causes.add(cause) && first == null) {
                    first = cause instanceof RuntimeException failure ? failure : e;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
