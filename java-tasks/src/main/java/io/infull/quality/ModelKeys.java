package io.infull.quality;

import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.Project;
import java.util.List;
import java.util.Optional;

/** The columns that identify a row of a model: the declared key, else columns that a check requires to be unique. */
final class ModelKeys {

    private final Project project;

    ModelKeys(Project project) {
        this.project = project;
    }

    /** Empty when no columns identify a row. */
    List<String> of(String name) {
        Model model = project.model(name);
        if (!model.notes().key().isEmpty()) {
            return model.notes().key();
        }
        return project.dataTests().stream()
                .filter(test -> test.model().equals(name))
                .flatMap(test -> uniqueColumns(test).stream())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<String>> uniqueColumns(DataTest test) {
        if (test.rule() instanceof DataTest.UniqueCombination combination) {
            return Optional.of(combination.columns());
        }
        return test.rule() instanceof DataTest.Unique ? test.column().map(List::of) : Optional.empty();
    }
}
