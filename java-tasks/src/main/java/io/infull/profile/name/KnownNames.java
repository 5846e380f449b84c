package io.infull.profile.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/**
 * The names that well-known systems use for the columns of our raw tables, and which of these systems a file seems to
 * come from. Source: {@code known_names.yml}.
 */
public final class KnownNames {

    private static final String ANY_TABLE = "any_table";

    /** This many names make a system likely, where one of them is a name of no other and more than common words. */
    private static final int ENOUGH = 3;

    private static final int ENOUGH_COMMON = 5;

    /** Table, column, system, names of fields. */
    private static final Map<String, Map<String, Map<String, List<String>>>> KNOWN =
            Lists.read("known_names.yml", new TypeReference<>() {});

    private static final Map<String, Set<String>> BY_SYSTEM = bySystem();

    private static final Set<String> OTHERS = Words.list("other_words");

    /** Letters of names that say which system it is. */
    private static final Set<String> TELLING = telling();

    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** @param fields of a file */
    public KnownNames(List<String> fields) {
        List<String> names = fields.stream()
                .flatMap(field -> List.of(letters(field), letters(lastStep(field))).stream()
                        .distinct())
                .toList();
        BY_SYSTEM.forEach((system, known) -> {
            seen.put(system, names.stream().filter(known::contains).distinct().count());
            if (names.stream().anyMatch(name -> known.contains(name) && TELLING.contains(name))) {
                told.add(system);
            }
        });
    }

    /** The systems that call the column of the table so, those first from which most fields have names. */
    List<String> systems(String table, String column, String field) {
        String whole = letters(field);
        String last = letters(lastStep(field));
        List<String> systems = new ArrayList<>();
        for (String place : List.of(table, ANY_TABLE)) {
            KNOWN.getOrDefault(place, Map.of()).getOrDefault(column, Map.of()).forEach((system, names) -> {
                if (names.stream().map(KnownNames::letters).anyMatch(name -> name.equals(whole) || name.equals(last))) {
                    systems.add(system);
                }
            });
        }
        return systems.stream()
                .distinct()
                .sorted((one, other) -> Long.compare(seen.get(other), seen.get(one)))
                .toList();
    }

    /** Whether several fields of the file have names of the system. For a common word it must be clear which it is. */
    boolean isLikely(String system, String field) {
        if (told.contains(system)) {
            return seen.get(system) >= ENOUGH;
        }
        return seen.get(system) >= ENOUGH_COMMON && !OTHERS.contains(letters(field));
    }

    // The last step of a JSON path. "No." is one name that ends with a dot.
    static String lastStep(String field) {
        int dot = field.lastIndexOf('.', field.length() - 2);
        return dot < 0 || field.charAt(dot + 1) == ' ' ? field : field.substring(dot + 1);
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Set<String>> bySystem() {
        Map<String, Set<String>> systems = new HashMap<>();
        KNOWN.values().forEach(columns -> columns.values()
                .forEach(known -> known.forEach((system, names) -> names.stream()
                        .map(KnownNames::letters)
                        .forEach(name -> systems.computeIfAbsent(system, key -> new HashSet<>())
                                .add(name)))));
        return systems;
    }

    private static Set<String> telling() {
        Set<String> columns = new HashSet<>();
        Map<String, Long> systems = new HashMap<>();
        BY_SYSTEM.values().forEach(names -> names.forEach(name -> systems.merge(name, 1L, Long::sum)));
        KNOWN.values().forEach(known -> known.keySet().forEach(column -> columns.addAll(Words.words(column))));
        Set<String> telling = new HashSet<>();
        KNOWN.values()
                .forEach(known -> known.values().forEach(named -> named.values().forEach(names -> names.stream()
                        .filter(name -> systems.get(letters(name)) == 1
                                && !columns.containsAll(Words.words(name))
                                && !OTHERS.contains(letters(name)))
                        .forEach(name -> telling.add(letters(name))))));
        return telling;
    }
}
