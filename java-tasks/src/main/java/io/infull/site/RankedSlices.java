package io.infull.site;

import io.infull.project.kpi.Dimension;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A month by a dimension of many values, like the customer, with one slice for each tile by which these are ranked: a
 * ranking needs only one tile. The dimension that they are within, like the city, is kept, so that a ranking can be
 * narrowed to one value of it.
 */
final class RankedSlices {

    private final SiteFolder site;
    private final String name;
    private final int[] places;
    private final boolean isSorted;
    private final int width;
    private final Map<String, Columns> byTile = new LinkedHashMap<>();
    private final Map<String, Integer> measures = new LinkedHashMap<>();
    private final Cells current;
    private int value = Columns.NO_DAY;

    RankedSlices(SiteFolder site, String month, Cube cube, Dimension dimension, Slice.Sizes sizes) {
        this.site = site;
        this.name = Slice.name(Slice.RANKED, dimension.name(), month);
        this.places = places(cube, dimension);
        this.isSorted = cube.sorted().filter(dimension::equals).isPresent();
        this.current = new Cells(1 + places.length, sizes.ranked());
        cube.ranked().forEach(tile -> {
            byTile.put(tile.name(), new Columns(1 + places.length));
            measures.put(tile.name(), cube.measure(tile.name(), ""));
        });
        // They come first, and the many others are not kept.
        this.width = Columns.KINDS
                * (1
                        + measures.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(-1));
    }

    /** The places in a row of the values that a slice keeps: its own, and the one that it is within, if there is one. */
    static int[] places(Cube cube, Dimension dimension) {
        return IntStream.of(cube.placeOf(dimension.name()), cube.placeOf(dimension.within()))
                .filter(place -> place >= 0)
                .toArray();
    }

    /** The day and the values in these places. */
    static int[] key(int day, int[] numbers, int[] places) {
        return IntStream.concat(IntStream.of(day), IntStream.of(places).map(place -> numbers[place]))
                .toArray();
    }

    /** Where rows are sorted by this dimension, those of one value arrive together, and only they are in memory. */
    void add(int day, int[] numbers, long[] sums) {
        if (isSorted && numbers[places[0]] != value) {
            finish();
            value = numbers[places[0]];
        }
        current.add(key(day, numbers, places), Arrays.copyOf(sums, Math.min(sums.length, width)));
    }

    /** Whether the slices are there: too many rows have none. */
    boolean close() throws IOException {
        if (!current.isComplete()) {
            return false;
        }
        finish();
        for (Map.Entry<String, Columns> tile : byTile.entrySet()) {
            Slice.write(site, Slice.name(name, tile.getKey()), tile.getValue()::write);
        }
        return true;
    }

    private void finish() {
        current.each((key, sums) -> measures.forEach((tile, measure) -> {
            long[] own = only(measure, sums);
            if (Arrays.stream(own).anyMatch(amount -> amount != 0)) {
                byTile.get(tile).add(key, own);
            }
        }));
        current.clear();
    }

    private static long[] only(int measure, long[] sums) {
        int first = measure * Columns.KINDS;
        long[] own = new long[first + Columns.KINDS];
        if (sums.length > first) {
            System.arraycopy(sums, first, own, first, Math.min(Columns.KINDS, sums.length - first));
        }
        return own;
    }
}
