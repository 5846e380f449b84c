package io.infull.profile.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** The names that people commonly give to columns of our raw tables. Source: {@code common_names.yml}. */
final class CommonNames {

    /** Table, column, names. */
    private static final Map<String, Map<String, Set<Set<String>>>> KNOWN = known();

    private CommonNames() {}

    static boolean isFor(String table, String column, String field) {
        Set<String> words = Words.words(KnownNames.lastStep(field));
        return KNOWN.getOrDefault(table, Map.of())
                        .getOrDefault(column, Set.of())
                        .contains(words)
                || KNOWN.get("any_table").getOrDefault(column, Set.of()).contains(words);
    }

    static boolean isForAny(String column, String field) {
        return KNOWN.keySet().stream().anyMatch(table -> isFor(table, column, field));
    }

    // Names are compared by their words, so that order, case and language do not count.
    private static Map<String, Map<String, Set<Set<String>>>> known() {
        Map<String, Map<String, List<String>>> names = Lists.read("common_names.yml", new TypeReference<>() {});
        Map<String, Map<String, Set<Set<String>>>> known = new HashMap<>();
        names.forEach((table, columns) ->
                columns.forEach((column, spelled) -> known.computeIfAbsent(table, key -> new HashMap<>())
                        .put(column, spelled.stream().map(Words::words).collect(Collectors.toSet()))));
        return known;
    }
}
