package io.infull.profile;

import io.infull.profile.value.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Makes a row of each element of a list, as {@code load} does, and counts lists and elements for the evidence. */
final class ExplodedList {

    private final String path;
    private long records;
    private long empty;
    private long elements;
    private long most;

    ExplodedList(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The field that holds the number of the element. */
    String number() {
        return path + ".#";
    }

    long records() {
        return records;
    }

    /** Rows of a record, whose other fields are given. */
    void explode(
            JsonNode record, Map<String, String> others, Flattening flattening, Consumer<Map<String, String>> rows) {
        records++;
        JsonNode list =
                record.at("/" + path.replace("~", "~0").replace("/", "~1").replace('.', '/'));
        empty += list.isEmpty() ? 1 : 0;
        elements += list.size();
        most = Math.max(most, list.size());
        long number = 0;
        for (JsonNode element : list.values()) {
            Map<String, String> row = new LinkedHashMap<>(others);
            number++;
            row.put(number(), Long.toString(number));
            flattening.flatten(path, element, row);
            rows.accept(row);
        }
    }

    @FunctionalInterface
    interface Flattening {
        void flatten(String path, JsonNode node, Map<String, String> fields);
    }

    List<String> evidence() {
        String seen = "each element of " + path + " becomes a row: " + elements + " in " + records
                + " records, at most " + most + " in one";
        return empty == 0
                ? List.of(seen)
                : List.of(
                        seen,
                        "CHECK: " + empty + " records have no element. They are rejected, unless explode is {list: "
                                + Yaml.text(path) + ", when_empty: no_row}");
    }
}
