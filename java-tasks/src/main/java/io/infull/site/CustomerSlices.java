package io.infull.site;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A month by customer, with one slice for each tile by which customers are ranked. There can be many customers, and a
 * ranking needs only one tile. The city is kept, so that a ranking can be narrowed to one.
 */
final class CustomerSlices {

    /** The dimension that is kept. */
    static final String KEPT = "city";

    private static final int KEYS = 3;

    private final SiteFolder site;
    private final String month;
    private final Map<String, Columns> byTile = new LinkedHashMap<>();
    private final Map<String, Integer> measures = new LinkedHashMap<>();
    private final Cells current = new Cells(KEYS);
    private int customer = Columns.NO_DAY;

    CustomerSlices(SiteFolder site, String month, Cube cube) {
        this.site = site;
        this.month = month;
        cube.ranked().forEach(tile -> {
            byTile.put(tile.name(), new Columns(KEYS));
            measures.put(tile.name(), cube.measure(tile.name(), ""));
        });
    }

    /** Rows of one customer arrive together. */
    void add(int day, int city, int ofCustomer, long[] sums) {
        if (ofCustomer != customer) {
            finish();
            customer = ofCustomer;
        }
        current.add(new int[] {day, ofCustomer, city}, sums);
    }

    void close() throws IOException {
        finish();
        for (Map.Entry<String, Columns> tile : byTile.entrySet()) {
            Slice.write(site, "customers-" + month + "-" + tile.getKey(), tile.getValue()::write);
        }
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
