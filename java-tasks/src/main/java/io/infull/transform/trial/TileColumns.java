package io.infull.transform.trial;

import io.infull.db.SqlFailure;
import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks that the tiles of a board have the columns that they need, and those that their headers name. */
final class TileColumns {

    private static final List<String> LEGEND = List.of("series", "position", "title", "about");

    private final Stage stage;
    private final Predicate<Collection<String>> canRead;
    private final Problems problems;
    private int views;

    /** @param canRead whether the models exist on the stage; a tile that reads others is reported elsewhere */
    TileColumns(Stage stage, Predicate<Collection<String>> canRead, Problems problems) {
        this.stage = stage;
        this.canRead = canRead;
        this.problems = problems;
    }

    void check(Board board) {
        Optional<Tile> lines =
                board.tiles().stream().filter(tile -> !tile.isMeasured()).findFirst();
        board.tiles().forEach(tile -> check(tile, board.dimensions(), lines));
    }

    private void check(Tile tile, Dimensions dimensions, Optional<Tile> lines) {
        if (!canRead.test(tile.reads())) {
            return;
        }
        columns(tile, tile.query(), "").ifPresent(columns -> {
            lacking(tile, "", tile.neededColumns(dimensions), columns);
            tile.columns().keySet().stream()
                    .filter(column -> !columns.containsKey(column))
                    .forEach(column -> problems.add("Tile " + tile.file() + " names column " + column
                            + " in its header, which its query does not have."
                            + Suggestions.forUnknown(column, "columns", columns.keySet())));
        });
        if (tile.hasSeries()) {
            columns(tile, tile.legend(), " (legend)")
                    .ifPresent(columns -> lacking(tile, " in its legend", LEGEND, columns));
        }
        lines.filter(of -> tile.isMeasured() && canRead.test(of.reads())).ifPresent(of -> checkLines(tile, of));
    }

    // The header of a tile says which order lines belong to its figure.
    private void checkLines(Tile tile, Tile lines) {
        for (String said : List.of(tile.date(), tile.rows())) {
            if (!said.isEmpty()) {
                columns(
                        tile,
                        "select (" + said + ") as found from (" + lines.query() + "\n) as order_lines",
                        " (" + said + " of " + lines.name() + ")");
            }
        }
    }

    private void lacking(Tile tile, String where, List<String> needed, Map<String, String> columns) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            problems.add("Tile " + tile.file() + " lacks columns " + missing + where + ": expected " + needed
                    + " but found " + columns.keySet());
        }
    }

    private Optional<Map<String, String>> columns(Tile tile, String sql, String part) {
        String view = "tile " + views++;
        try {
            stage.add(view, sql);
            return Optional.of(stage.columns(view));
        } catch (SqlFailure e) {
            problems.add(
                    part.isEmpty()
                            ? SqlProblem.of(tile.file(), tile.sql(), e).getMessage()
                            : "Tile " + tile.file() + part + ": " + e.getMessage() + " (SQLSTATE " + e.sqlState()
                                    + ")");
            return Optional.empty();
        }
    }
}
