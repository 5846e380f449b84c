package io.infull.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** Sums of measures by day and some dimensions. */
final class Cells {

    private final int keys;
    private final int most;
    private final Map<List<Integer>, long[]> cells = new LinkedHashMap<>();
    private boolean isComplete = true;

    /** @param keys the number of keys: 1 for the day, and 1 for each dimension */
    Cells(int keys) {
        this(keys, Integer.MAX_VALUE);
    }

    /** @param most the most cells that are kept: with more, there are none, and they are not complete */
    Cells(int keys, int most) {
        this.keys = keys;
        this.most = most;
    }

    boolean isComplete() {
        return isComplete;
    }

    void clear() {
        cells.clear();
    }

    void add(int[] key, long[] amounts) {
        if (!isComplete) {
            return;
        }
        List<Integer> place = IntStream.of(key).boxed().toList();
        long[] sums = cells.get(place);
        if (sums == null) {
            cells.put(place, amounts.clone());
            keepOrDrop();
            return;
        }
        if (sums.length < amounts.length) {
            sums = Arrays.copyOf(sums, amounts.length);
            cells.put(place, sums);
        }
        for (int column = 0; column < amounts.length; column++) {
            sums[column] = Math.addExact(sums[column], amounts[column]);
        }
    }

    private void keepOrDrop() {
        if (cells.size() > most) {
            isComplete = false;
            cells.clear();
        }
    }

    void each(BiConsumer<int[], long[]> reader) {
        cells.forEach((place, sums) ->
                reader.accept(place.stream().mapToInt(Integer::intValue).toArray(), sums));
    }

    /** See {@link Columns#write}. */
    void write(JsonGenerator json) {
        Columns columns = new Columns(keys);
        each(columns::add);
        columns.write(json);
    }
}
