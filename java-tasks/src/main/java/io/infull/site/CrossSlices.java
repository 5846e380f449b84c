package io.infull.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * A month by all dimensions together, in slices. Late counts also have the day of the change. Rows arrive sorted by
 * customer, so that a page needs few slices to show one customer, and only one slice is in memory.
 */
final class CrossSlices {

    private final SiteFolder site;
    private final String name;
    private final int keys;
    private final int most;
    private final List<Set<Integer>> customers = new ArrayList<>();
    private Columns slice;
    private Set<Integer> inSlice = new LinkedHashSet<>();
    private int rows;

    /**
     * @param name like cross-2026-05
     * @param keys the number of keys: days and dimensions
     * @param most rows of a slice
     */
    CrossSlices(SiteFolder site, String name, int keys, int most) {
        this.site = site;
        this.name = name;
        this.keys = keys;
        this.most = most;
        this.slice = new Columns(keys);
    }

    int rows() {
        return rows;
    }

    boolean isOneSlice() {
        return rows <= most;
    }

    void add(int[] key, int customer, long[] sums) throws IOException {
        if (slice.size() == most) {
            finish();
        }
        slice.add(key, sums);
        inSlice.add(customer);
        rows++;
    }

    /** Writes the last slice, and the list of customers in each slice. */
    void close() throws IOException {
        finish();
        Slice.write(site, name, json -> {
            json.writeStartArray();
            customers.forEach(numbers -> writeNumbers(json, numbers));
            json.writeEndArray();
        });
    }

    private void finish() throws IOException {
        Slice.write(site, Slice.name(name, customers.size()), slice::write);
        customers.add(inSlice);
        slice = new Columns(keys);
        inSlice = new LinkedHashSet<>();
    }

    private static void writeNumbers(JsonGenerator json, Set<Integer> numbers) {
        int[] all = numbers.stream().mapToInt(Integer::intValue).toArray();
        json.writeArray(all, 0, all.length);
    }
}
