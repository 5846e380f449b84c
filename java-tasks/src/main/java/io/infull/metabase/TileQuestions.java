package io.infull.metabase;

import io.infull.db.Names;
import io.infull.db.Statements;
import io.infull.error.Problems;
import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.board.TileRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Creates a question for each tile of a board: the query of the tile, aggregated to what is shown. Ratios are computed
 * last.
 */
final class TileQuestions {

    /** Signs that Metabase reads as a variable or as an optional clause, also in comments. */
    private static final List<String> TEMPLATE_SIGNS = List.of("{{", "}}", "[[", "]]");

    private final Board board;
    private final Map<String, BigDecimal> targets;

    TileQuestions(Board board, Map<String, BigDecimal> targets) {
        this.board = board;
        this.targets = targets;
    }

    /** Throws BadConfiguration that names every tile whose SQL Metabase would misread. */
    List<Question> all() {
        Problems problems = new Problems();
        board.tiles().forEach(tile -> check(tile, problems));
        problems.throwIfAny();
        return board.tiles().stream().map(this::of).toList();
    }

    private static void check(Tile tile, Problems problems) {
        List<String> found = TEMPLATE_SIGNS.stream()
                .filter(sign -> (tile.query() + tile.legend()).contains(sign))
                .toList();
        if (!found.isEmpty()) {
            problems.add("Tile " + tile.file() + " has " + found + " in its SQL, which Metabase reads as a template. "
                    + "Write a space between the two");
        }
    }

    static Mark markOf(Board board, Tile tile) {
        return new Mark(board.name() + "/" + tile.name());
    }

    private Question of(Tile tile) {
        Look look = Look.of(tile, Optional.ofNullable(targets.get(tile.kpi())));
        return new Question(
                markOf(board, tile),
                tile.title(),
                about(tile),
                sql(tile),
                look.display(),
                look.settings(),
                Filter.of(board, tile));
    }

    // The grain of a ratio is always shown, because line OTIF and order OTIF of the same data differ.
    private String about(Tile tile) {
        String grain = tile.grain().equals("order") ? " Grain: order" + without() + "." : " Grain: order line.";
        String stock = tile.isStock() ? " As at the as-of date of the publication: From and To do not apply." : "";
        String words = tile.chart().equals("card")
                ? " Policies, source of the target, what is missing and what is not mature yet: see "
                        + OtherQuestions.KPIS_IN_WORDS + "."
                : "";
        return tile.about() + grain + stock + words;
    }

    private String without() {
        String names = board.dimensions().ofLines().stream()
                .map(dimension -> dimension.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "" : ", which has no " + names;
    }

    private String sql(Tile tile) {
        String text = Statements.read(TileQuestions.class, statement(tile)).strip();
        return Stream.of(
                        Map.entry("@columns@", Names.quotedList(tile.columns().keySet())),
                        Map.entry("@date@", tile.date()),
                        Map.entry("@kpi@", Names.literal(tile.kpi())),
                        Map.entry("@legend@", tile.legend()),
                        Map.entry("@filters@", Filter.clauses(board, tile)),
                        Map.entry("@rows@", tile.isMeasured() ? TileRows.of(tile, board.dimensions()) : tile.query()))
                .reduce(text, (sql, part) -> sql.replace(part.getKey(), part.getValue()), (first, second) -> second);
    }

    private static String statement(Tile tile) {
        return tile.chart().equals("card") ? tile.display() + "_card" : tile.chart();
    }
}
