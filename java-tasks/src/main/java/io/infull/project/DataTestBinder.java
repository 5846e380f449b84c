package io.infull.project;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.file.DataTestEntry;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ModelNames;
import io.infull.project.file.YamlFiles;
import io.infull.project.kpi.Dimensions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** Turns test entries of one yml into checks. An entry that is unknown, empty or cannot fail is a problem. */
final class DataTestBinder {

    private static final Set<String> COLUMN_RULES =
            new TreeSet<>(List.of("accepted_values", "not_null", "relationships", "unique"));
    private static final Set<String> MODEL_RULES = Set.of("unique_combination_of_columns");

    private record AcceptedValuesArguments(List<String> values) {}

    private record RelationshipsArguments(String to, String field) {}

    private record CombinationArguments(List<String> combinationOfColumns) {}

    private final Path file;
    private final Dimensions dimensions;
    private final Problems problems;
    private final CheckConfigBinder configs;

    DataTestBinder(Path file, Dimensions dimensions, Problems problems) {
        this.file = file;
        this.dimensions = dimensions;
        this.problems = problems;
        this.configs = new CheckConfigBinder(problems);
    }

    Optional<DataTest> bind(String model, Optional<String> column, DataTestEntry entry) {
        String where = file + " line " + entry.line();
        Set<String> known = column.isPresent() ? COLUMN_RULES : MODEL_RULES;
        if (!known.contains(entry.rule())) {
            problems.add("Unknown test '" + entry.rule() + "' in " + where + "."
                    + Suggestions.forUnknown(entry.rule(), "tests", known));
            return Optional.empty();
        }
        ObjectNode arguments = entry.arguments().isObject()
                ? ((ObjectNode) entry.arguments()).deepCopy()
                : YamlFiles.MAPPER.createObjectNode();
        String name = takeName(arguments, defaultName(entry.rule(), model, column, arguments));
        JsonNode config = arguments.remove("config");
        try {
            DataTest.Rule rule = rule(entry.rule(), arguments);
            ModelFile.CheckConfigEntry configEntry =
                    config == null ? null : YamlFiles.MAPPER.treeToValue(config, ModelFile.CheckConfigEntry.class);
            return Optional.of(new DataTest(name, model, column, rule, configs.bind(configEntry, where), where));
        } catch (UnrecognizedPropertyException e) {
            problems.add("Unknown key '" + e.getPropertyName() + "' of test " + entry.rule() + " in " + where
                    + ". Known keys: "
                    + new TreeSet<>(e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .toList()));
        } catch (JacksonException | IllegalArgumentException e) {
            String reason = e instanceof JacksonException parse ? parse.getOriginalMessage() : e.getMessage();
            problems.add("Test " + entry.rule() + " in " + where + ": " + reason);
        }
        return Optional.empty();
    }

    private DataTest.Rule rule(String rule, ObjectNode arguments) {
        return switch (rule) {
            case "not_null" -> noMore(arguments, new DataTest.NotNull());
            case "unique" -> noMore(arguments, new DataTest.Unique());
            case "accepted_values" -> {
                List<String> values =
                        read(arguments, AcceptedValuesArguments.class).values();
                yield new DataTest.AcceptedValues(filled("values", values));
            }
            case "relationships" -> {
                RelationshipsArguments read = read(arguments, RelationshipsArguments.class);
                yield new DataTest.Relationships(
                        ModelNames.withoutRef(filled("to", read.to())), filled("field", read.field()));
            }
            case "unique_combination_of_columns" ->
                new DataTest.UniqueCombination(dimensions.expanded(filled(
                        "combination_of_columns",
                        read(arguments, CombinationArguments.class).combinationOfColumns())));
            default -> throw new IllegalStateException("Unknown rule " + rule);
        };
    }

    private static DataTest.Rule noMore(ObjectNode arguments, DataTest.Rule rule) {
        read(arguments, NoArguments.class);
        return rule;
    }

    private record NoArguments() {}

    private static <T> T read(JsonNode arguments, Class<T> type) {
        return YamlFiles.MAPPER.treeToValue(arguments, type);
    }

    private static <T> T filled(String key, T value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            throw new IllegalArgumentException("'" + key + "' is empty, so the test cannot fail. Fill it in");
        }
        return value;
    }

    private static String takeName(ObjectNode arguments, String usual) {
        JsonNode name = arguments.remove("name");
        return name == null ? usual : name.asString();
    }

    private static String defaultName(String rule, String model, Optional<String> column, ObjectNode arguments) {
        String columns = column.orElseGet(() -> String.join(
                "_",
                arguments
                        .path("combination_of_columns")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()));
        return rule + "_" + model + "_" + columns;
    }
}
