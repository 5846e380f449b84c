package io.infull.site;

import io.infull.db.Names;
import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.project.board.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Streams the rows of all tiles, month by month, and writes each month as it is complete. */
final class CubeReader {

    static final String UNDATED = "undated";

    private final Session session;
    private final TileQueries queries;
    private final SiteFolder site;
    private final Slice.Sizes sizes;
    private Cube cube;
    private MonthCube month;

    CubeReader(Session session, TileQueries queries, SiteFolder site, Slice.Sizes sizes) {
        this.session = session;
        this.queries = queries;
        this.site = site;
        this.sizes = sizes;
    }

    Cube read() throws IOException {
        cube = new Cube(queries.dimensions(), queries.tiles(), scales());
        // A cell has many measures. As one text they are transferred and looked up only once.
        session.each(
                "select period_date - date '1970-01-01' as day, coalesce(to_char(period_date, 'YYYY-MM'), '" + UNDATED
                        + "') as month, " + queries.keys() + ", " + CellText.AGGREGATE
                        + " as measures from ("
                        + queries.rows() + ") as tiles group by " + queries.keys()
                        // The rows of one customer, for example, are written before those of the next one.
                        + " order by month, "
                        + cube.sorted().map(one -> one.column() + ", ").orElse("") + "period_date",
                this::add);
        if (month != null) {
            cube.months().add(month.write());
        }
        return cube;
    }

    // Counts are whole numbers. For amounts the number of decimals must be found first.
    private Map<String, Cube.Scales> scales() {
        Map<String, Cube.Scales> scales = new HashMap<>();
        for (Tile tile : queries.tiles()) {
            Cube.Scales counted = target(tile);
            boolean isCount = tile.unit().equals("lines") || tile.unit().equals("orders");
            scales.put(tile.name(), isCount ? counted : measured(tile, counted));
        }
        return scales;
    }

    private Cube.Scales target(Tile tile) {
        return session.one(
                Statements.read(CubeReader.class, "describe_target"),
                row -> new Cube.Scales(0, 0, row.smallNumber("target_scale"), row.text("uniform_target")),
                tile.kpi(),
                tile.kpi());
    }

    private Cube.Scales measured(Tile tile, Cube.Scales counted) {
        return session.one(
                "select coalesce(max(scale(trim_scale(cast(numerator as numeric)))), 0) as numerator_scale, "
                        + "coalesce(max(scale(trim_scale(cast(denominator as numeric)))), 0) as denominator_scale from ("
                        + counted(tile) + ") as tile",
                row -> new Cube.Scales(
                        row.smallNumber("numerator_scale"),
                        row.smallNumber("denominator_scale"),
                        counted.target() + row.smallNumber("denominator_scale"),
                        counted.uniformTarget()));
    }

    // A part of a quantity can have more decimals than the sum.
    private static String counted(Tile tile) {
        String rows = "select numerator, denominator from (" + tile.sql() + "\n) as rows_of_tile";
        return tile.kpi().isEmpty()
                ? rows
                : rows + " union all select numerator, denominator from fact_late_counts where kpi = "
                        + Names.literal(tile.kpi());
    }

    private void add(Row row) {
        try {
            String name = row.text("month");
            if (month == null || !month.isOf(name)) {
                turnTo(name);
            }
            int day = row.text("day") == null ? Columns.NO_DAY : row.smallNumber("day");
            long[] sums = CellText.read(row.text("measures"), cube);
            month.add(day, cube.numbers(row), sums);
            cube.totals().add(new int[] {day}, sums);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnTo(String name) throws IOException {
        if (month != null) {
            cube.months().add(month.write());
        }
        month = new MonthCube(site, name, cube, sizes);
    }
}
