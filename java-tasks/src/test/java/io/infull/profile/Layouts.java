package io.infull.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Names of fields in public exports, with the column that each belongs to. Source: {@code layouts.yml}. */
final class Layouts {

    private static final int ROWS = 12;

    /**
     * @param half tuned or held_out
     * @param fields kind of the values, and the columns that are right (with | between them), by name of the field
     */
    record Layout(String half, String table, Map<String, List<String>> fields) {

        List<String> wanted(String field) {
            List<String> known = fields.get(field);
            return known.size() < 2 ? List.of() : List.of(known.get(1).split("\\|"));
        }

        /** Made-up records. */
        Sample sample() {
            List<String[]> rows = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                rows.add(fields.values().stream()
                        .map(known -> value(known.get(0), number))
                        .toArray(String[]::new));
            }
            return new Sample(
                    new Sample.Form("csv", List.of()),
                    List.copyOf(fields.keySet()),
                    rows,
                    Sample.Inner.NONE,
                    new Sample.Remarks(List.of(), List.of()));
        }
    }

    private Layouts() {}

    static Map<String, Layout> read() {
        try (InputStream yaml = Layouts.class.getResourceAsStream("layouts.yml")) {
            return new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Layout>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String kind, int row) {
        LocalDate day = LocalDate.of(2026, 1, 20).plusDays(row);
        return switch (kind) {
            case "order" -> "4500" + (1000 + row / 2);
            case "line" -> Integer.toString(10 * (row % 2 + 1));
            case "id" -> "X-" + (100 + row);
            case "qty" -> Integer.toString(5 + row);
            case "one" -> Integer.toString(1 + row % 2);
            case "zero" -> "0";
            case "money" -> row + 2 + ".25";
            case "date" -> day.toString();
            case "promise" -> day.plusDays(5).toString();
            case "event" -> day.plusDays(6).toString();
            case "state" -> row % 3 == 0 ? "OPEN" : "DONE";
            case "unit" -> row % 2 == 0 ? "EA" : "CS";
            case "city" -> row % 2 == 0 ? "Ulm" : "Bath";
            case "flag" -> row % 2 == 0 ? "true" : "false";
            case "text" -> "words of record " + row;
            case "empty" -> "";
            default -> throw new IllegalArgumentException("Unknown kind " + kind);
        };
    }
}
