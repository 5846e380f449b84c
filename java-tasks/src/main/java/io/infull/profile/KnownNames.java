package io.infull.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The names that well-known systems use for the columns of our raw tables. Source: {@code known_names.yml}. */
final class KnownNames {

    private static final String ANY_TABLE = "any_table";

    /** Table, column, system, names of fields. */
    private static final Map<String, Map<String, Map<String, List<String>>>> KNOWN =
            read("known_names.yml", new TypeReference<>() {});

    private KnownNames() {}

    /** The systems that call the column of the table so, as "SAP" or "SAP, NetSuite"; empty when none does. */
    static Optional<String> systems(String table, String column, String field) {
        String whole = letters(field);
        String last = letters(field.substring(lastStep(field)));
        List<String> systems = new ArrayList<>();
        for (String place : List.of(table, ANY_TABLE)) {
            KNOWN.getOrDefault(place, Map.of()).getOrDefault(column, Map.of()).forEach((system, names) -> {
                if (names.stream().map(KnownNames::letters).anyMatch(name -> name.equals(whole) || name.equals(last))) {
                    systems.add(system);
                }
            });
        }
        return systems.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", systems));
    }

    // The last step of a JSON path. "No." is one name that ends with a dot.
    private static int lastStep(String field) {
        int dot = field.lastIndexOf('.', field.length() - 2);
        return dot < 0 || field.charAt(dot + 1) == ' ' ? 0 : dot + 1;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The content of a YAML file beside this class. */
    static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream yaml = KnownNames.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readValue(yaml, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
