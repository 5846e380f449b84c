package io.infull.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One month of the cube, in the files that pages need. City, category and carrier have a file each alone and one for
 * all three together, whose size does not depend on the number of customers. Customers have one file per tile. All
 * dimensions together are in slices.
 */
final class MonthCube {

    /** The dimensions without the customer. */
    private static final List<String> PLACES = List.of("city", "category", "carrier");

    private final SiteFolder site;
    private final String name;
    private final SliceSizes sizes;
    private final CrossSlices cross;
    private final CustomerSlices customers;
    private final List<Cells> margins = new ArrayList<>();
    private final Cells places = new Cells(1 + PLACES.size());
    private boolean hasPlaces = true;

    MonthCube(SiteFolder site, String name, Cube cube, SliceSizes sizes) {
        this.site = site;
        this.name = name;
        this.sizes = sizes;
        this.cross = new CrossSlices(site, "cross-" + name, 1 + Cube.DIMENSIONS.size(), sizes.cells());
        this.customers = new CustomerSlices(site, name, cube);
        PLACES.forEach(dimension -> margins.add(new Cells(2)));
    }

    boolean isOf(String other) {
        return name.equals(other);
    }

    /**
     * @param numbers the number of each dimension's value; -1 when the measures do not have the dimension
     * @param sums by measure and kind
     */
    void add(int day, int[] numbers, long[] sums) throws IOException {
        int city = number("city", numbers);
        int customer = number("customer", numbers);
        int[] place = {day, city, number("category", numbers), number("carrier", numbers)};
        for (int position = 0; position < PLACES.size(); position++) {
            if (place[position + 1] >= 0) {
                margins.get(position).add(new int[] {day, place[position + 1]}, sums);
            }
        }
        if (hasPlaces) {
            places.add(place, sums);
            keepOrDropPlaces();
        }
        if (customer >= 0) {
            customers.add(day, city, customer, sums);
        }
        cross.add(key(day, numbers), customer, sums);
    }

    private void keepOrDropPlaces() {
        if (places.size() > sizes.places()) {
            hasPlaces = false;
            places.clear();
        }
    }

    private static int number(String dimension, int[] numbers) {
        return numbers[Cube.DIMENSIONS.indexOf(dimension)];
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
            for (int position = 0; position < PLACES.size(); position++) {
                json.writeName(PLACES.get(position));
                margins.get(position).write(json);
            }
            json.writeEndObject();
        });
        boolean writesPlaces = hasPlaces && !cross.isOneSlice();
        if (writesPlaces) {
            Slice.write(site, "places-" + name, places::write);
        }
        return new Cube.Month(name, writesPlaces, cross.rows());
    }
}
