package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Sorts models so that each comes after all models that it reads; otherwise by name. */
final class ModelGraph {

    private final SortedMap<String, Model> models;
    private final Problems problems;
    private final Map<String, Model> ordered = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private ModelGraph(SortedMap<String, Model> models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    static Map<String, Model> ordered(SortedMap<String, Model> models, Problems problems) {
        ModelGraph graph = new ModelGraph(models, problems);
        models.values().forEach(graph::place);
        return graph.ordered;
    }

    private void place(Model model) {
        if (ordered.containsKey(model.name())) {
            return;
        }
        if (path.contains(model.name())) {
            String circle =
                    path.stream().dropWhile(name -> !name.equals(model.name())).collect(Collectors.joining(" -> "));
            problems.add("Models read each other in a circle: " + circle + " -> " + model.name()
                    + ". Break it by moving the shared step into a model of its own");
            return;
        }
        path.addLast(model.name());
        for (String read : model.reads()) {
            Model input = models.get(read);
            if (input == null) {
                problems.add("Model " + model.name() + " reads " + read + ", which does not exist."
                        + Suggestions.forUnknown(read, "models", models.keySet()));
                continue;
            }
            place(input);
        }
        path.removeLast();
        ordered.put(model.name(), model);
    }
}
