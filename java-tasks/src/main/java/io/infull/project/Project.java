package io.infull.project;

import io.infull.error.BadConfiguration;
import io.infull.error.Suggestions;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL project as read: every model with its place in the graph, and every check.
 *
 * @param models by name, each after all models that it reads
 */
public record Project(
        Map<String, Model> models, List<DataTest> dataTests, List<SingularCheck> checks, List<UnitTest> unitTests) {

    public Project {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        dataTests = List.copyOf(dataTests);
        checks = List.copyOf(checks);
        unitTests = List.copyOf(unitTests);
    }

    /** In dependency order. */
    public Collection<Model> modelsInOrder() {
        return models.values();
    }

    /** The target of a unit test: a model, or the query of a check. */
    public Model tested(UnitTest test) {
        return checks.stream()
                .filter(check -> check.name().equals(test.model()))
                .map(SingularCheck::asModel)
                .findFirst()
                .orElseGet(() -> model(test.model()));
    }

    public Model model(String name) {
        Model model = models.get(name);
        if (model == null) {
            throw new BadConfiguration(
                    "Unknown model '" + name + "'." + Suggestions.forUnknown(name, "models", models.keySet()));
        }
        return model;
    }
}
