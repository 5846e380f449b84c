package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ModelNames;
import io.infull.project.file.ProjectFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads unit tests. One whose model or inputs do not exist, or that compares nothing, is a problem. */
final class UnitTestBinder {

    private final Map<String, Model> models;
    private final Problems problems;

    UnitTestBinder(Map<String, Model> models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    Optional<UnitTest> bind(ProjectFiles.UnitTestSource source) {
        ModelFile.UnitTestEntry entry = source.entry();
        if (entry.name() == null) {
            problems.add("A unit test of " + entry.model() + " in " + source.yml() + " has no name: give it one");
            return Optional.empty();
        }
        String where = "Unit test " + entry.name() + " in " + source.yml();
        Model model = entry.model() == null ? null : models.get(ModelNames.withoutRef(entry.model()));
        if (model == null) {
            problems.add(where + " is for model " + entry.model() + ", which does not exist."
                    + Suggestions.forUnknown(String.valueOf(entry.model()), "models", models.keySet()));
            return Optional.empty();
        }
        Map<String, List<Map<String, String>>> given = given(entry, model, where);
        if (entry.expect() == null || (entry.expect().rows().isEmpty() && given.isEmpty())) {
            problems.add(where + " compares nothing: give it rows, or rows to expect");
            return Optional.empty();
        }
        List<Map<String, String>> expected = rows(entry.expect().rows());
        if (expected.stream().anyMatch(Map::isEmpty)) {
            problems.add(where + " expects a row without any column: name at least one");
        }
        return Optional.of(
                new UnitTest(entry.name(), model.name(), source.yml(), entry.description(), given, expected));
    }

    private Map<String, List<Map<String, String>>> given(ModelFile.UnitTestEntry entry, Model model, String where) {
        Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();
        for (ModelFile.GivenEntry input : entry.given()) {
            String name = ModelNames.withoutRef(input.input());
            boolean raw = name.startsWith("raw.") && model.readsRaw().contains(name.substring("raw.".length()));
            if (!raw && !model.reads().contains(name)) {
                problems.add(where + " gives rows of " + name + ", which " + model.name() + " does not read."
                        + Suggestions.forUnknown(name, "inputs", model.reads()));
            }
            if (given.put(name, rows(input.rows())) != null) {
                problems.add(where + " gives rows of " + name + " twice: put them into one list");
            }
        }
        return given;
    }

    private static List<Map<String, String>> rows(List<Map<String, JsonNode>> rows) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (Map<String, JsonNode> row : rows) {
            Map<String, String> text = new LinkedHashMap<>();
            row.forEach((column, value) -> text.put(column, value == null || value.isNull() ? null : value.asString()));
            texts.add(text);
        }
        return texts;
    }
}
