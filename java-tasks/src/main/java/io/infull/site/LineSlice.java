package io.infull.site;

import io.infull.db.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/**
 * Some thousand order lines, column by column. Numbers are written as they are, and texts by their number in a list.
 */
final class LineSlice {

    /** Prefix of the columns with the result of a line for a tile. */
    static final String OUTCOME = "tile:";

    private static final Set<String> NUMBERS = Set.of("bigint", "double precision", "integer", "numeric", "smallint");

    private static final String CUSTOMER = "customer_id";

    private final String name;
    private final Map<String, String> types;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Set<String> dates;
    private final Map<String, String[]> ranges = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Set<String> customers = new TreeSet<>();
    private final Set<String> several = new TreeSet<>();
    private int rows;

    /**
     * @param types of PostgreSQL, by column
     * @param dates the date columns by which lines are searched
     */
    LineSlice(String name, Map<String, String> types, Set<String> dates) {
        this.name = name;
        this.types = types;
        this.dates = dates;
        types.keySet().forEach(column -> columns.put(column, new ArrayList<>()));
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    void add(Row row) {
        columns.forEach((column, values) -> values.add(plain(row.text(column), types.get(column))));
        rows++;
    }

    private static String plain(String value, String type) {
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

    /** Frees the rows and keeps only the data from which a page knows whether it needs this slice. */
    void forget() {
        columns.forEach((column, values) -> {
            if (dates.contains(column)) {
                ranges.put(column, range(values));
            }
            if (column.equals(CUSTOMER)) {
                customers.addAll(values);
            }
            if (column.startsWith(OUTCOME)) {
                values.stream().filter(Objects::nonNull).forEach(value -> count(column, value));
            }
        });
        columns.clear();
    }

    private static String[] range(List<String> values) {
        List<String> known = values.stream().filter(Objects::nonNull).sorted().toList();
        return known.isEmpty() ? new String[] {null, null} : new String[] {known.get(0), known.get(known.size() - 1)};
    }

    private void count(String column, String value) {
        String tile = column.substring(OUTCOME.length());
        String[] series = value.split(",");
        if (series.length > 1) {
            several.add(tile);
        }
        for (String one : series) {
            outcomes.merge(tile + "\n" + one, 1, Integer::sum);
        }
    }

    /** Tiles that count a line in several series. */
    Set<String> several() {
        return several;
    }

    /** Row numbers by tile and result: met or not, or the series. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void writeIndex(JsonGenerator json, List<String> allOutcomes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeNumberProperty("rows", rows);
        json.writeObjectPropertyStart("dates");
        ranges.forEach((column, range) -> {
            json.writeName(column);
            json.writeArray(range, 0, range.length);
        });
        json.writeEndObject();
        json.writeName("customers");
        json.writeArray(customers.toArray(String[]::new), 0, customers.size());
        json.writeName("counts");
        int[] counts = allOutcomes.stream()
                .mapToInt(outcome -> outcomes.getOrDefault(outcome, 0))
                .toArray();
        json.writeArray(counts, 0, counts.length);
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
