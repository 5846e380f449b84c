package io.infull.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The models that a command works on: {@code name}, {@code +name} with all that it reads, {@code name+} with all that
 * reads it, {@code +name+} with both. Several expressions are combined; none means all models.
 */
public final class Selection {

    private final Project project;

    private Selection(Project project) {
        this.project = project;
    }

    /** Throws BadConfiguration that names the nearest model when one is unknown. */
    public static Set<String> of(Project project, List<String> expressions) {
        if (expressions.isEmpty()) {
            return project.models().keySet();
        }
        Selection selection = new Selection(project);
        Set<String> selected = new HashSet<>();
        expressions.forEach(expression -> selection.add(expression.strip(), selected));
        return selected;
    }

    private void add(String expression, Set<String> selected) {
        String name = expression.replaceFirst("^\\+", "").replaceFirst("\\+$", "");
        Model model = project.model(name);
        selected.add(name);
        if (expression.startsWith("+")) {
            addUpstream(model, selected);
        }
        if (expression.endsWith("+")) {
            selected.addAll(downstreamOf(name));
        }
    }

    private void addUpstream(Model model, Set<String> selected) {
        for (String read : model.reads()) {
            selected.add(read);
            addUpstream(project.model(read), selected);
        }
    }

    // In dependency order one pass finds all models that read this one, directly or indirectly.
    private Set<String> downstreamOf(String name) {
        Set<String> found = new HashSet<>(Set.of(name));
        for (Model model : project.modelsInOrder()) {
            if (model.reads().stream().anyMatch(found::contains)) {
                found.add(model.name());
            }
        }
        return found;
    }
}
