package io.infull.project.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles whose yml says what they count: nothing but the list of dimensions names a dimension. */
class TileFilesTest {

    @TempDir
    private Path sqlDir;

    private Path folder;

    @BeforeEach
    void makeBoard() throws IOException {
        folder = Files.createDirectories(sqlDir.resolve("boards/daily"));
        Files.writeString(
                folder.resolve("board.yml"), "title: Daily\nowner: Ops\ndescription: D\nsections: [service]\n");
    }

    @Test
    void addsTheDimensionsToATileThatSaysWhatItCounts() throws IOException {
        dimensions();
        define("late", "card", """
                date: due_date
                query:
                  from: fact_lines as lines inner join fact_misses as misses using (line_id)
                  dimensions_of: lines
                  where: lines.is_assessed
                  numerator: count(*) filter (where lines.is_late)
                  denominator: sum(lines.qty)
                """);

        Tile tile = BoardReader.read(sqlDir, "daily").tiles().get(0);

        assertThat(tile.reads()).containsExactly("fact_lines", "fact_misses");
        assertThat(tile.query()).isEqualTo("""
                select
                    due_date as period_date,
                    coalesce(lines.city, 'unknown') as city,
                    coalesce(lines.carrier, 'unknown') as carrier,
                    cast(count(*) filter (where lines.is_late) as numeric) as numerator,
                    cast(coalesce(sum(lines.qty), 0) as numeric) as denominator
                from fact_lines as lines inner join fact_misses as misses using (line_id)
                where lines.is_assessed
                group by due_date, coalesce(lines.city, 'unknown'), coalesce(lines.carrier, 'unknown')""");
    }

    @Test
    void groupsATileOfOrdersBySeriesWithoutTheDimensionsOfLines() throws IOException {
        dimensions();
        define("states", "bars", """
                legend: select 1
                query: {from: fact_orders, period_date: "coalesce(due_date, made_date)", series: state,
                  numerator: count(*), denominator: count(*)}
                """, "order");

        assertThat(BoardReader.read(sqlDir, "daily").tiles().get(0).query()).isEqualTo("""
                select
                    coalesce(due_date, made_date) as period_date,
                    coalesce(city, 'unknown') as city,
                    cast(null as text) as carrier,
                    state as series,
                    cast(count(*) as numeric) as numerator,
                    cast(count(*) as numeric) as denominator
                from fact_orders
                group by coalesce(due_date, made_date), coalesce(city, 'unknown'), state""");
    }

    @Test
    void showsTheDimensionsAmongTheColumnsOfRows() throws IOException {
        dimensions();
        define("rows", "rows", """
                columns: {line_id: Line, dimensions: as declared, qty: Pieces}
                query: {from: fact_lines, where: qty > 0, select: [line_id, dimensions, "qty, price"]}
                """);

        Tile tile = BoardReader.read(sqlDir, "daily").tiles().get(0);

        assertThat(tile.columns().toString()).isEqualTo("{line_id=Line, city=Town, carrier=carrier, qty=Pieces}");
        assertThat(tile.query()).isEqualTo("""
                select
                    line_id,
                    coalesce(city, 'unknown') as city,
                    coalesce(carrier, 'unknown') as carrier,
                    qty, price
                from fact_lines
                where qty > 0""");
    }

    @Test
    void refusesATileThatDoesNotSayWhatItCounts() throws IOException {
        Path silent = define("silent", "card", "");
        Path bare = define("bare", "card", "query: {from: fact_lines, numerator: count(*), denominator: count(*)}");
        Path mean = define(
                "mean",
                "card",
                "date: due_date\nquery: {from: fact_lines, numerator: avg(qty), denominator: count(*)}");
        Path odd = define("odd", "card", "colour: red");

        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessageContaining("4 problems")
                .hasMessageContaining("Tile " + silent + " lacks [query]")
                .hasMessageContaining("Cannot read " + bare + ": its query lacks something: expected from, numerator, "
                        + "denominator and, when the tile has no date, period_date; or, for rows, from and select")
                .hasMessageContaining("Cannot read " + mean + ": expected count(*) or sum(…)")
                .hasMessageContaining("Unknown key 'colour' in " + odd + " line 7.");
    }

    private void dimensions() throws IOException {
        Files.writeString(sqlDir.resolve("dimensions.yml"), """
                dimensions:
                  - {name: city, column: city, title: Town}
                  - {name: carrier, column: carrier, grain: line}
                """);
    }

    private Path define(String name, String chart, String more) throws IOException {
        return define(name, chart, more, "line");
    }

    private Path define(String name, String chart, String more, String grain) throws IOException {
        String about =
                "title: T\nsection: service\norder: 2\nchart: " + chart + "\ngrain: " + grain + "\nunit: lines\n";
        return Files.writeString(folder.resolve(name + ".yml"), about + more);
    }
}
