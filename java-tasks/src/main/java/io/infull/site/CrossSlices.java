package io.infull.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * A month by all dimensions together, in slices. Rows arrive customer by customer, so that a page loads few slices for the
 * one customer that it shows, and nothing but the slice at hand is in memory.
 */
final class CrossSlices {

    private static final int KEYS = 1 + Cube.DIMENSIONS.size();

    private final SiteFolder site;
    private final String month;
    private final int most;
    private final List<Set<Integer>> customers = new ArrayList<>();
    private Columns slice = new Columns(KEYS);
    private Set<Integer> inSlice = new LinkedHashSet<>();
    private int rows;

    /** @param most rows of a slice */
    CrossSlices(SiteFolder site, String month, int most) {
        this.site = site;
        this.month = month;
        this.most = most;
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

    /** Writes what is left, and which slice has which customers. */
    void close() throws IOException {
        finish();
        Slice.write(site, "cross-" + month, json -> {
            json.writeStartArray();
            customers.forEach(numbers -> writeNumbers(json, numbers));
            json.writeEndArray();
        });
    }

    private void finish() throws IOException {
        Slice.write(site, "cross-" + month + "-" + customers.size(), slice::write);
        customers.add(inSlice);
        slice = new Columns(KEYS);
        inSlice = new LinkedHashSet<>();
    }

    private static void writeNumbers(JsonGenerator json, Set<Integer> numbers) {
        int[] all = numbers.stream().mapToInt(Integer::intValue).toArray();
        json.writeArray(all, 0, all.length);
    }
}
