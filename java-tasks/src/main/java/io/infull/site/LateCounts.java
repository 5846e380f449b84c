package io.infull.site;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.project.kpi.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of KPIs after the promised day, month by month. With them a page can show an earlier period as it was at
 * the age that the chosen period has now.
 */
final class LateCounts {

    /** The promised day and the day of the change. */
    private static final int DAYS = 2;

    private final Session session;
    private final SiteFolder site;
    private final Cube cube;
    private final Slice.Sizes sizes;
    private final Cells totals = new Cells(DAYS);
    private final List<String> months = new ArrayList<>();
    private CrossSlices slices;

    LateCounts(Session session, SiteFolder site, Cube cube, Slice.Sizes sizes) {
        this.session = session;
        this.site = site;
        this.cube = cube;
        this.sizes = sizes;
    }

    /** Sums by promised day and day of the change, over all dimensions. */
    Cells totals() {
        return totals;
    }

    /** The months that have slices. */
    List<String> months() {
        return months;
    }

    void write() throws IOException {
        session.each(
                Statements.read(LateCounts.class, "list_late_counts")
                        .replace("@measures@", CellText.AGGREGATE)
                        .replace(
                                "@sorted@", cube.sorted().map(Dimension::column).orElse("period_date"))
                        .replace("@dimensions@", String.join(", ", columns())),
                this::add,
                cube.tilesByKpi());
        close();
    }

    private List<String> columns() {
        return cube.dimensions().stream().map(Dimension::column).toList();
    }

    private void add(Row row) {
        try {
            turnTo(row.text("month"));
            int[] key = new int[DAYS + cube.dimensions().size()];
            key[0] = row.smallNumber("day");
            key[1] = row.smallNumber("judged");
            int[] numbers = cube.numbers(row);
            System.arraycopy(numbers, 0, key, DAYS, numbers.length);
            long[] sums = CellText.read(row.text("measures"), cube);
            slices.add(key, cube.sorted(numbers), sums);
            totals.add(new int[] {key[0], key[1]}, sums);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnTo(String month) throws IOException {
        if (months.isEmpty() || !months.get(months.size() - 1).equals(month)) {
            close();
            months.add(month);
            slices = new CrossSlices(
                    site,
                    Slice.name(Slice.LATE, month),
                    DAYS + cube.dimensions().size(),
                    sizes.cells());
        }
    }

    private void close() throws IOException {
        if (slices != null) {
            slices.close();
        }
    }
}
