package io.infull.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One month of the cube, in the files that pages need. Places, which are all dimensions but the customer, have sums
 * each alone and one file for all of them together, whose size does not depend on the number of customers. Customers
 * have one file per tile. All dimensions together are in slices.
 */
final class MonthCube {

    private final SiteFolder site;
    private final String name;
    private final SliceSizes sizes;
    private final CrossSlices cross;
    private final CustomerSlices customers;
    private final Cube cube;
    private final Map<Integer, Cells> margins = new LinkedHashMap<>();
    private final Cells places;
    private boolean hasPlaces = true;

    MonthCube(SiteFolder site, String name, Cube cube, SliceSizes sizes) {
        this.site = site;
        this.name = name;
        this.sizes = sizes;
        this.cube = cube;
        this.cross =
                new CrossSlices(site, "cross-" + name, 1 + cube.dimensions().size(), sizes.cells());
        this.customers = new CustomerSlices(site, name, cube);
        for (int place = 0; place < cube.dimensions().size(); place++) {
            if (place != cube.placeOf(Cube.CUSTOMER)) {
                margins.put(place, new Cells(2));
            }
        }
        this.places = new Cells(1 + margins.size());
    }

    boolean isOf(String other) {
        return name.equals(other);
    }

    /**
     * @param numbers the number of each dimension's value; -1 when the measures do not have the dimension
     * @param sums by measure and kind
     */
    void add(int day, int[] numbers, long[] sums) throws IOException {
        margins.forEach((place, cells) -> {
            if (numbers[place] >= 0) {
                cells.add(new int[] {day, numbers[place]}, sums);
            }
        });
        if (hasPlaces) {
            places.add(placesKey(day, numbers), sums);
            keepOrDropPlaces();
        }
        int customer = cube.customer(numbers);
        if (customer >= 0) {
            customers.add(day, numbers[cube.placeOf(CustomerSlices.KEPT)], customer, sums);
        }
        cross.add(key(day, numbers), customer, sums);
    }

    private void keepOrDropPlaces() {
        if (places.size() > sizes.places()) {
            hasPlaces = false;
            places.clear();
        }
    }

    private int[] placesKey(int day, int[] numbers) {
        return IntStream.concat(IntStream.of(day), margins.keySet().stream().mapToInt(place -> numbers[place]))
                .toArray();
    }

    private static int[] key(int day, int[] numbers) {
        int[] key = new int[numbers.length + 1];
        key[0] = day;
        System.arraycopy(numbers, 0, key, 1, numbers.length);
        return key;
    }

    /** Writes the files and returns the entry of this month for the pages. */
    Cube.Month write() throws IOException {
        cross.close();
        customers.close();
        Slice.write(site, "margins-" + name, json -> {
            json.writeStartObject();
            margins.forEach((place, cells) -> {
                json.writeName(cube.dimensions().get(place).name());
                cells.write(json);
            });
            json.writeEndObject();
        });
        boolean writesPlaces = hasPlaces && !cross.isOneSlice();
        if (writesPlaces) {
            Slice.write(site, "places-" + name, places::write);
        }
        return new Cube.Month(name, writesPlaces, cross.rows());
    }
}
