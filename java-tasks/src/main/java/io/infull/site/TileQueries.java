package io.infull.site;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.Problems;
import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.board.TileRows;
import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The queries of the measured tiles of a board, combined into one with a row per tile, series, day and dimensions. */
final class TileQueries {

    /** The series with the change of a KPI since the previous publication. */
    static final String CHANGE = "change since the previous publication";

    private final Dimensions dimensions;
    private final String keys;
    private final List<Tile> tiles;
    private final Optional<Long> previous;

    TileQueries(Board board, Optional<Long> previous) {
        this.dimensions = board.dimensions();
        this.keys = TileRows.keys(dimensions);
        this.tiles = board.tiles().stream().filter(Tile::isMeasured).toList();
        this.previous = previous;
    }

    List<Tile> tiles() {
        return tiles;
    }

    Dimensions dimensions() {
        return dimensions;
    }

    /** The day and the columns of the dimensions, by which its rows can be grouped. */
    String keys() {
        return keys;
    }

    /** Throws BadConfiguration that names the tile and what is wrong with its query. */
    void check(Session session) {
        Problems problems = new Problems();
        for (Tile tile : tiles) {
            List<String> columns = columns(session, tile);
            TreeSet<String> missing = new TreeSet<>(tile.neededColumns(dimensions));
            missing.removeAll(columns);
            if (!missing.isEmpty()) {
                problems.add("Tile " + tile.file() + " lacks the columns " + missing + ": found " + columns);
            }
        }
        problems.throwIfAny();
    }

    private static List<String> columns(Session session, Tile tile) {
        try {
            return session.one(
                    "select tile.* from (select 1) as one left join (select * from (" + tile.sql()
                            + "\n) as query where false) as tile on true",
                    row -> row.columnNames());
        } catch (SqlFailure e) {
            throw SqlProblem.of(tile.file(), tile.sql(), e);
        }
    }

    /** Rows of tile, series, dimensions, numerator, denominator, target; also the changes of KPIs, if there are any. */
    String rows() {
        List<String> parts = new ArrayList<>(tiles.stream().map(this::rows).toList());
        previous.ifPresent(id -> tiles.stream()
                .filter(tile -> !tile.kpi().isEmpty())
                .forEach(tile -> parts.add("select " + Names.literal(tile.name()) + " as tile, " + Names.literal(CHANGE)
                        + " as series, " + keys + ", numerator, denominator, cast(null as numeric) as target "
                        + "from changes where kpi = " + Names.literal(tile.kpi()))));
        String changes =
                previous.map(id -> "with changes as (" + changes(id) + ")\n").orElse("");
        return changes + String.join("\nunion all\n", parts);
    }

    private String rows(Tile tile) {
        return "select " + Names.literal(tile.name()) + " as tile, tile_rows.* from (" + TileRows.of(tile, dimensions)
                + ") as tile_rows";
    }

    // Most rows did not change, and cancel out.
    private String changes(long previous) {
        return "select kpi, " + keys + ", sum(numerator) as numerator, sum(denominator) as denominator from ("
                + "select kpi, " + keys + ", numerator, denominator from kpi_values union all "
                + "select kpi, " + keys + ", -numerator, -denominator from "
                + PreviousKpis.relation(previous, dimensions)
                + ") as both_ group by kpi, " + keys + " having sum(numerator) <> 0 or sum(denominator) <> 0";
    }
}
