package io.infull.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One month of the cube, at the sizes that pages need: by city, category and carrier, each alone and all three together,
 * which do not grow with the number of customers; by customer, tile by tile; and by all dimensions together.
 */
final class MonthCube {

    /** Of the dimensions without customers. */
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
     * @param numbers of each dimension's value, -1 where the measures do not know the dimension
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

    /** Returns what pages have to know of the month. */
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
