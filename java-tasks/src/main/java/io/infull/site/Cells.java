package io.infull.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Sums of measures by day and some dimensions, written column by column. */
final class Cells {

    private final int keys;
    private final Map<List<Integer>, long[]> cells = new LinkedHashMap<>();

    /** @param keys the day, and as many dimensions as there are more */
    Cells(int keys) {
        this.keys = keys;
    }

    void add(List<Integer> key, long[] amounts) {
        long[] sums = cells.get(key);
        if (sums == null) {
            cells.put(key, amounts.clone());
            return;
        }
        if (sums.length < amounts.length) {
            sums = Arrays.copyOf(sums, amounts.length);
            cells.put(key, sums);
        }
        for (int column = 0; column < amounts.length; column++) {
            sums[column] = Math.addExact(sums[column], amounts[column]);
        }
    }

    /** {@code {"keys": [[day…], [dimension…]…], "columns": {"measure:kind": column}}}. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("keys");
        for (int key = 0; key < keys; key++) {
            int position = key;
            json.writeStartArray();
            cells.keySet().forEach(cell -> writeKey(json, cell.get(position)));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("columns");
        int width = cells.values().stream().mapToInt(sums -> sums.length).max().orElse(0);
        for (int column = 0; column < width; column++) {
            writeColumn(json, column);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeKey(JsonGenerator json, Integer key) {
        if (key == null) {
            json.writeNull();
            return;
        }
        json.writeNumber(key);
    }

    // Most causes, states and rules are nought in most cells.
    private void writeColumn(JsonGenerator json, int column) {
        long[] values = cells.values().stream()
                .mapToLong(sums -> column < sums.length ? sums[column] : 0)
                .toArray();
        long filled = Arrays.stream(values).filter(value -> value != 0).count();
        if (filled == 0) {
            return;
        }
        json.writeName(column / Cube.KINDS + ":" + "ndtu".charAt(column % Cube.KINDS));
        if (filled * 3 > values.length) {
            json.writeArray(values, 0, values.length);
            return;
        }
        json.writeStartObject();
        json.writeArrayPropertyStart("at");
        for (int row = 0; row < values.length; row++) {
            if (values[row] != 0) {
                json.writeNumber(row);
            }
        }
        json.writeEndArray();
        json.writeName("is");
        long[] present = Arrays.stream(values).filter(value -> value != 0).toArray();
        json.writeArray(present, 0, present.length);
        json.writeEndObject();
    }
}
