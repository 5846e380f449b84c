package io.infull.project.board;

import io.infull.project.kpi.Dimensions;
import io.infull.project.sql.SqlReads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * One figure of a board, declared once for the command center and for Metabase: a query with a comment header in yml.
 *
 * <p>The query of every chart but {@code rows} returns {@code period_date}, the columns of the dimensions,
 * {@code numerator, denominator}, and {@code series} where the tile has a legend. Rows add up over every dimension.
 *
 * @param about one sentence for people
 * @param section where the board shows it
 * @param chart card, waterfall, bars, comparison or rows
 * @param grain line or order; always shown beside a ratio
 * @param unit of the numerator: lines, orders, pieces or money
 * @param display what is shown: the {@code ratio}, or the {@code numerator} as an amount
 * @param better {@code higher} or {@code lower}; empty when neither is better
 * @param kpi the KPI whose targets in force apply and whose earlier publication it is compared with; empty when none
 * @param date the column of the order lines that holds the period date
 * @param rows a boolean over the order lines: true in the numerator, false in the denominator only, null in neither;
 *     for a tile with a legend the series of the line; empty when the tile cannot be followed to lines
 * @param legend a query that returns {@code series, position, title, about}; empty when the tile has no series
 * @param columns titles by column, for {@code rows}
 * @param isStock whether it is counted as at the as-of date, whatever period is chosen
 * @param boundedBy raw tables whose rejected rows change the figure by one line each at most
 * @param unboundedBy raw tables whose rejected rows change the figure by an unknown amount
 */
public record Tile(
        String name,
        Path file,
        String title,
        String about,
        String section,
        int order,
        String chart,
        String grain,
        String unit,
        String display,
        String better,
        String kpi,
        String date,
        String rows,
        String legend,
        Map<String, String> columns,
        boolean isStock,
        List<String> boundedBy,
        List<String> unboundedBy,
        String sql,
        SortedSet<String> reads) {

    /** What the header leaves out has its usual value. */
    static Tile of(String name, Path file, String sql, TileHeader header) {
        return new Tile(
                name,
                file,
                header.title(),
                orEmpty(header.about()),
                header.section(),
                header.order(),
                header.chart(),
                header.grain(),
                header.unit(),
                header.display() == null ? "ratio" : header.display(),
                orEmpty(header.better()),
                orEmpty(header.kpi()),
                orEmpty(header.date()),
                orEmpty(header.rows()),
                orEmpty(header.legend()),
                header.columns() == null ? new LinkedHashMap<>() : header.columns(),
                header.stock(),
                header.boundedBy() == null ? List.of() : header.boundedBy(),
                header.unboundedBy() == null ? List.of() : header.unboundedBy(),
                sql,
                SqlReads.of(sql).models());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether it has numerators and denominators, to which filters apply. */
    public boolean isMeasured() {
        return !chart.equals("rows");
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
        return !legend.isEmpty();
    }
}
