package io.infull.site;

import io.infull.db.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Some thousand order lines, column by column: numbers as they are, all else by number of its text. */
final class LineSlice {

    private static final Set<String> NUMBERS = Set.of("bigint", "double precision", "integer", "numeric", "smallint");

    private final String name;
    private final Map<String, String> types;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, String[]> ranges = new LinkedHashMap<>();
    private int rows;

    /** @param types of PostgreSQL, by column */
    LineSlice(String name, Map<String, String> types) {
        this.name = name;
        this.types = types;
        types.keySet().forEach(column -> columns.put(column, new ArrayList<>()));
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    void add(Row row) {
        columns.forEach((column, values) -> values.add(told(row.text(column), types.get(column))));
        rows++;
    }

    private static String told(String value, String type) {
        boolean isFlag = value != null && type.equals("boolean");
        return isFlag ? value.equals("t") ? "true" : "false" : value;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("rows", rows);
        json.writeObjectPropertyStart("columns");
        columns.forEach((column, values) -> {
            json.writeName(column);
            if (NUMBERS.contains(types.get(column))) {
                writeNumbers(json, values);
            } else {
                writeTexts(json, values);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Keeps the ranges of dates and lets the rows go. */
    void forget() {
        columns.forEach((column, values) -> {
            if (types.get(column).equals("date")) {
                List<String> dates =
                        values.stream().filter(Objects::nonNull).sorted().toList();
                String last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
                String hasNull = dates.size() < values.size() ? "yes" : null;
                ranges.put(column, new String[] {dates.isEmpty() ? null : dates.get(0), last, hasNull});
            }
        });
        columns.clear();
    }

    void writeIndex(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeNumberProperty("rows", rows);
        json.writeObjectPropertyStart("dates");
        ranges.forEach((column, range) -> {
            json.writeName(column);
            json.writeArray(range, 0, range.length);
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeNumbers(JsonGenerator json, List<String> values) {
        json.writeStartArray();
        for (String value : values) {
            if (value == null) {
                json.writeNull();
            } else {
                json.writeRawValue(value);
            }
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, List<String> values) {
        Dictionary dictionary = new Dictionary();
        int[] numbers = values.stream().mapToInt(dictionary::number).toArray();
        json.writeStartObject();
        json.writeName("is");
        json.writeArray(
                dictionary.texts().toArray(String[]::new), 0, dictionary.texts().size());
        json.writeName("at");
        json.writeArray(numbers, 0, numbers.length);
        json.writeEndObject();
    }
}
