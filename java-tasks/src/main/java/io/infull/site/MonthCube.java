package io.infull.site;

import io.infull.project.kpi.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * One month of the cube, in the files that pages need. Dimensions with few values have sums each alone and one file for
 * all of them together, whose size does not depend on the number of customers. Those of many values, like the customer,
 * have one file per tile for rankings; where rows are not sorted by them, also one with all measures, if it is small
 * enough. All dimensions together are in slices.
 */
final class MonthCube {

    private final SiteFolder site;
    private final String name;
    private final CrossSlices cross;
    private final Cube cube;
    private final Map<Dimension, Cells> margins = new LinkedHashMap<>();
    private final Map<Dimension, Cells> marginsOfMany = new LinkedHashMap<>();
    private final Map<Dimension, RankedSlices> ranked = new LinkedHashMap<>();
    private final Cells together;
    private final int[] fewPlaces;

    MonthCube(SiteFolder site, String name, Cube cube, Slice.Sizes sizes) {
        this.site = site;
        this.name = name;
        this.cube = cube;
        this.cross = new CrossSlices(
                site, Slice.name(Slice.CROSS, name), 1 + cube.dimensions().size(), sizes.cells());
        for (Dimension dimension : cube.dimensions()) {
            if (!dimension.isMany()) {
                margins.put(dimension, new Cells(2));
                continue;
            }
            ranked.put(dimension, new RankedSlices(site, name, cube, dimension, sizes));
            if (cube.sorted().filter(dimension::equals).isEmpty()) {
                marginsOfMany.put(
                        dimension, new Cells(1 + RankedSlices.places(cube, dimension).length, sizes.places()));
            }
        }
        this.together = new Cells(1 + margins.size(), sizes.places());
        this.fewPlaces = IntStream.range(0, cube.dimensions().size())
                .filter(place -> !cube.dimensions().get(place).isMany())
                .toArray();
    }

    boolean isOf(String other) {
        return name.equals(other);
    }

    /**
     * @param numbers the number of each dimension's value; -1 when the measures do not have the dimension
     * @param sums by measure and kind
     */
    void add(int day, int[] numbers, long[] sums) throws IOException {
        margins.forEach((dimension, cells) -> {
            if (number(dimension, numbers) >= 0) {
                cells.add(new int[] {day, number(dimension, numbers)}, sums);
            }
        });
        marginsOfMany.forEach((dimension, cells) -> {
            if (number(dimension, numbers) >= 0) {
                cells.add(RankedSlices.key(day, numbers, RankedSlices.places(cube, dimension)), sums);
            }
        });
        ranked.forEach((dimension, slices) -> {
            if (number(dimension, numbers) >= 0) {
                slices.add(day, numbers, sums);
            }
        });
        together.add(RankedSlices.key(day, numbers, fewPlaces), sums);
        int[] all = IntStream.range(0, numbers.length).toArray();
        cross.add(RankedSlices.key(day, numbers, all), cube.sorted(numbers), sums);
    }

    private int number(Dimension dimension, int[] numbers) {
        return numbers[cube.dimensions().indexOf(dimension)];
    }

    /** Writes the files and returns the entry of this month for the pages. */
    Cube.Month write() throws IOException {
        cross.close();
        Slice.write(site, Slice.name(Slice.MARGINS, name), this::writeMargins);
        boolean writesTogether = together.isComplete() && !cross.isOneSlice();
        if (writesTogether) {
            Slice.write(site, Slice.name(Slice.PLACES, name), together::write);
        }
        List<String> ofMany = new ArrayList<>();
        for (Map.Entry<Dimension, Cells> margin : marginsOfMany.entrySet()) {
            if (margin.getValue().isComplete()) {
                String dimension = margin.getKey().name();
                Slice.write(site, Slice.name(Slice.MARGINS, name, dimension), margin.getValue()::write);
                ofMany.add(dimension);
            }
        }
        List<String> rankings = new ArrayList<>();
        for (Map.Entry<Dimension, RankedSlices> slices : ranked.entrySet()) {
            if (slices.getValue().close()) {
                rankings.add(slices.getKey().name());
            }
        }
        return new Cube.Month(name, writesTogether, cross.rows(), ofMany, rankings);
    }

    private void writeMargins(JsonGenerator json) {
        json.writeStartObject();
        margins.forEach((dimension, cells) -> {
            json.writeName(dimension.name());
            cells.write(json);
        });
        json.writeEndObject();
    }
}
