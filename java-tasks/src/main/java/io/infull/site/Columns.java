package io.infull.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Rows of keys and amounts, kept and written column by column. An amount that is not given is 0. */
final class Columns {

    /** The day of rows without a date. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /**
     * The kinds of numbers of a measure: numerator, denominator, target times denominator, and denominator of the rows
     * that have a target.
     */
    static final String KIND_LETTERS = "ndtu";

    static final int KINDS = KIND_LETTERS.length();

    private static final int FEW = 64;

    private final int keys;
    private final List<int[]> rows = new ArrayList<>();
    private final TreeMap<Integer, Filled> columns = new TreeMap<>();

    /** @param keys the number of keys: 1 for the day, and 1 for each dimension */
    Columns(int keys) {
        this.keys = keys;
    }

    int size() {
        return rows.size();
    }

    /** @param key the day ({@link #NO_DAY} where there is none) and the numbers of the dimensions */
    void add(int[] key, long[] amounts) {
        for (int column = 0; column < amounts.length; column++) {
            if (amounts[column] != 0) {
                columns.computeIfAbsent(column, added -> new Filled()).add(rows.size(), amounts[column]);
            }
        }
        rows.add(key);
    }

    /** {@code {"keys": [[day…], [dimension…]…], "columns": {"measure:kind": column}}}. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("keys");
        for (int key = 0; key < keys; key++) {
            int position = key;
            json.writeStartArray();
            rows.forEach(row -> writeKey(json, row[position]));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("columns");
        columns.forEach((column, filled) -> {
            json.writeName(column / KINDS + ":" + KIND_LETTERS.charAt(column % KINDS));
            filled.write(json, rows.size());
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeKey(JsonGenerator json, int key) {
        if (key == NO_DAY) {
            json.writeNull();
            return;
        }
        json.writeNumber(key);
    }

    /** The rows in which a column is not 0, and its values there. Most causes, states and rules are 0 in most rows. */
    private static final class Filled {

        private int[] at = new int[FEW];
        private long[] is = new long[FEW];
        private int size;

        void add(int row, long amount) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                is = Arrays.copyOf(is, size * 2);
            }
            at[size] = row;
            is[size++] = amount;
        }

        void write(JsonGenerator json, int rows) {
            if (size * 3 > rows) {
                long[] all = new long[rows];
                for (int index = 0; index < size; index++) {
                    all[at[index]] = is[index];
                }
                json.writeArray(all, 0, rows);
                return;
            }
            json.writeStartObject();
            json.writeName("at");
            json.writeArray(at, 0, size);
            json.writeName("is");
            json.writeArray(is, 0, size);
            json.writeEndObject();
        }
    }
}
