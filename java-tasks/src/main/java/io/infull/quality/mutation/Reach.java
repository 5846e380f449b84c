package io.infull.quality.mutation;

import io.infull.project.Model;
import io.infull.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Models that depend on a raw table, each after all models that it reads. */
record Reach(List<Model> models) {

    static Reach all(Project project) {
        return new Reach(List.copyOf(project.modelsInOrder()));
    }

    static Reach of(Project project, String rawTable) {
        Set<String> reached = new LinkedHashSet<>();
        List<Model> models = new ArrayList<>();
        for (Model model : project.modelsInOrder()) {
            if (model.readsRaw().contains(rawTable) || model.reads().stream().anyMatch(reached::contains)) {
                reached.add(model.name());
                models.add(model);
            }
        }
        return new Reach(models);
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        models.forEach(model -> names.add(model.name()));
        return names;
    }
}
