package io.infull.transform;

import io.infull.work.Begun;
import io.infull.work.Workers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Works through the models in parallel as far as the graph allows. What reads a failed model is not begun. */
final class GraphRunner {

    private GraphRunner() {}

    /** @param models each after all that it reads. Throws the first failure, once all that was begun has ended. */
    static void run(List<PlannedModel> models, Consumer<PlannedModel> work) {
        try (Workers workers = Workers.start("builder", Workers.AT_ONCE, "models were built")) {
            Map<String, Begun<PlannedModel>> runs = new LinkedHashMap<>();
            for (PlannedModel model : models) {
                List<Begun<PlannedModel>> inputs =
                        model.model().reads().stream().map(runs::get).toList();
                runs.put(model.model().name(), workers.beginAfter(inputs, () -> {
                    work.accept(model);
                    return model;
                }));
            }
            Workers.resultsOf(runs.values());
        }
    }
}
