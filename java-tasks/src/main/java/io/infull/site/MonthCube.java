package io.infull.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One month of the cube: by each dimension alone, for pages without a filter, and by all of them together, for pages with
 * some. The first is small however many lines there are.
 */
final class MonthCube {

    private final String month;
    private final Cells cross = new Cells(1 + Cube.DIMENSIONS.size());
    private final List<Cells> margins = new ArrayList<>();

    MonthCube(String month) {
        this.month = month;
        Cube.DIMENSIONS.forEach(dimension -> margins.add(new Cells(2)));
    }

    boolean isOf(String other) {
        return month.equals(other);
    }

    /**
     * @param places number of each dimension's value, -1 where the measures do not know the dimension
     * @param sums by measure and kind
     */
    void add(Integer day, int[] places, long[] sums) {
        List<Integer> key = new ArrayList<>();
        key.add(day);
        for (int dimension = 0; dimension < places.length; dimension++) {
            key.add(places[dimension]);
            if (places[dimension] >= 0) {
                margins.get(dimension).add(Arrays.asList(day, places[dimension]), sums);
            }
        }
        cross.add(key, sums);
    }

    void write(SiteFolder site) throws IOException {
        Slice.write(site, "cross-" + month, cross::write);
        Slice.write(site, "margins-" + month, json -> {
            json.writeStartObject();
            for (int dimension = 0; dimension < margins.size(); dimension++) {
                json.writeName(Cube.DIMENSIONS.get(dimension));
                margins.get(dimension).write(json);
            }
            json.writeEndObject();
        });
    }
}
