package io.infull.project.board;

import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlReads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One figure of a board, declared once for the command center and for Metabase: a yml, or a query with a comment header
 * in yml.
 *
 * <p>The query of every chart but {@code rows} returns {@code period_date}, the columns of the dimensions,
 * {@code numerator, denominator}, and {@code series} where the tile has a legend. Rows add up over every dimension.
 *
 * @param header what it says of itself, as it is written
 * @param columns titles by column, for {@code rows}
 * @param sql with the comment header, where the file is the query itself
 * @param reads the models that its query names
 */
public record Tile(
        String name, Path file, TileHeader header, Map<String, String> columns, String sql, SortedSet<String> reads) {

    static Tile of(String name, Path file, String sql, TileHeader header, Dimensions dimensions) {
        return new Tile(
                name,
                file,
                header,
                header.columns(dimensions),
                sql,
                SqlReads.of(sql).models());
    }

    public String title() {
        return header.title();
    }

    /** One sentence for people. */
    public String about() {
        return orEmpty(header.about());
    }

    /** Where the board shows it. */
    public String section() {
        return header.section();
    }

    public int order() {
        return header.order();
    }

    /** Card, waterfall, bars, comparison or rows. */
    public String chart() {
        return header.chart();
    }

    /** Line or order; always shown beside a ratio. */
    public String grain() {
        return header.grain();
    }

    /** Unit of the numerator: lines, orders, pieces or money. */
    public String unit() {
        return header.unit();
    }

    /** What is shown: the {@code ratio}, or the {@code numerator} as an amount. */
    public String display() {
        return header.display() == null ? "ratio" : header.display();
    }

    /** {@code higher} or {@code lower}; empty when neither is better. */
    public String better() {
        return orEmpty(header.better());
    }

    /** The KPI whose targets in force apply and whose earlier publication it is compared with; empty when none. */
    public String kpi() {
        return orEmpty(header.kpi());
    }

    /** The column of the order lines that holds the period date. */
    public String date() {
        return orEmpty(header.date());
    }

    /**
     * A boolean over the order lines: true in the numerator, false in the denominator only, null in neither. For a tile
     * with a legend the series of the line. Empty when the tile cannot be followed to lines.
     */
    public String rows() {
        return orEmpty(header.rows());
    }

    /** A query that returns {@code series, position, title, about}; empty when the tile has no series. */
    public String legend() {
        return orEmpty(header.legend());
    }

    /** Whether it is counted as at the as-of date, whatever period is chosen. */
    public boolean isStock() {
        return header.stock();
    }

    /** Raw tables whose rejected rows change the figure by one line each at most. */
    public List<String> boundedBy() {
        return orEmpty(header.boundedBy());
    }

    /** Raw tables whose rejected rows change the figure by an unknown amount. */
    public List<String> unboundedBy() {
        return orEmpty(header.unboundedBy());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> orEmpty(List<String> tables) {
        return tables == null ? List.of() : tables;
    }

    /** Whether it has numerators and denominators, to which filters apply. */
    public boolean isMeasured() {
        return !chart().equals("rows");
    }

    /** The columns that its query must return; empty for a tile of rows, which may have any. */
    public List<String> neededColumns(Dimensions dimensions) {
        List<String> needed = new ArrayList<>();
        if (isMeasured()) {
            needed.addAll(dimensions.rowColumns());
        }
        if (hasSeries()) {
            needed.add("series");
        }
        return needed;
    }

    /** The SQL without the header. */
    public String query() {
        return TileHeader.query(sql);
    }

    public boolean hasSeries() {
        return !legend().isEmpty();
    }
}
