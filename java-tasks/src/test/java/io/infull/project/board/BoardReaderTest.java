package io.infull.project.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardReaderTest {

    private static final String HEADER =
            "-- title: Late lines\n-- section: service\n-- order: 2\n-- chart: card\n-- grain: line\n-- unit: lines\n";

    @TempDir
    private Path sqlDir;

    private Path folder;

    @BeforeEach
    void makeBoard() throws IOException {
        folder = Files.createDirectories(sqlDir.resolve("boards/daily"));
        Files.writeString(
                folder.resolve("board.yml"), "title: Daily\nowner: Ops\ndescription: D\nsections: [service, cost]\n");
    }

    private Path tile(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".sql"), text);
    }

    @Test
    void readsTilesInTheOrderOfSectionsAndWhatTheyRead() throws IOException {
        tile("costs", HEADER.replace("service", "cost") + "select * from fact_costs");
        tile(
                "late",
                HEADER.replace("chart: card", "chart: bars") + "-- legend: >\n--   select 1\n--   as series\n"
                        + "select * from fact_lines;\n");

        Board board = BoardReader.read(sqlDir, "daily");

        assertThat(board.title()).isEqualTo("Daily");
        assertThat(board.tiles()).extracting(Tile::name).containsExactly("late", "costs");
        assertThat(board.tiles().get(0).reads()).containsExactly("fact_lines");
        assertThat(board.tiles().get(0).legend()).isEqualTo("select 1 as series");
        assertThat(board.tiles().get(0).sql()).endsWith("select * from fact_lines");
    }

    @Test
    void reportsAllThatIsWrongAtOnce() throws IOException {
        Path bare = tile("bare", "select 1");
        Path untold = tile("untold", "-- title: T\nselect 1");
        Path pie = tile("pie", HEADER.replace("card", "pie") + "select 1");
        Path odd = tile("odd", HEADER + "-- colour: red\nselect 1");
        Path miles = tile("miles", HEADER.replace("unit: lines", "unit: miles") + "select 1");
        Path plain = tile("plain", HEADER.replace("card", "bars") + "select 1");

        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessageContaining("6 problems")
                .hasMessageContaining("Tile " + bare + " has no header")
                .hasMessageContaining("Tile " + untold + " lacks [section, order, chart, unit, grain] in its header")
                .hasMessageContaining("Tile " + pie
                        + " has unknown chart 'pie'. Known charts: [bars, card, comparison, rows, waterfall]")
                .hasMessageContaining("Unknown key 'colour' in the header of " + odd)
                .hasMessageContaining(
                        "Tile " + miles + " has unknown unit 'miles'. Known units: [lines, money, orders, pieces]")
                .hasMessageContaining("Tile " + plain + " has chart bars, which needs a legend");
    }

    @Test
    void refusesASectionThatTheBoardDoesNotHave() throws IOException {
        Path tile = tile("late", HEADER.replace("service", "servise") + "select * from fact_lines");
        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessage("Tile " + tile + " is in section 'servise', which board.yml does not have. "
                        + "Sections: [service, cost]");
    }

    @Test
    void saysWhereABoardIsExpected() {
        assertThatThrownBy(() -> BoardReader.read(sqlDir, "weekly"))
                .hasMessage("No board 'weekly': expected " + sqlDir.resolve("boards/weekly/board.yml")
                        + ". Set INFULL_SQL_DIR to the SQL project");
    }

    @Test
    void readsWhichCardsAreOneAndWhatStandsBesideThem() throws IOException {
        tile("late", HEADER + "select 1");
        tile("short", HEADER + "select 1");
        tile("other", HEADER.replace("card", "comparison") + "-- legend: select 1\nselect 1");
        say("shared_cards: [{tiles: [late], complements: [short]}]\nalternatives: {late: {tile: other, series: p}}\n");

        Board board = BoardReader.read(sqlDir, "daily");

        assertThat(board.sharedCards()).containsExactly(new SharedCard(List.of("late"), List.of("short")));
        assertThat(board.alternatives()).isEqualTo(Map.of("late", new Alternative("other", "p")));
    }

    @Test
    void refusesCardsAndAlternativesThatDoNotExist() throws IOException {
        tile("late", HEADER + "select 1");
        say("shared_cards: [{tiles: [late, tardy]}]\nalternatives: {slow: {tile: late, series: p}}\n");

        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessageContaining("board.yml names the card 'tardy', which does not exist. Cards: [late]")
                .hasMessageContaining("board.yml names the card 'slow', which does not exist. Cards: [late]")
                .hasMessageContaining(
                        "board.yml takes an alternative from tile 'late', which is no comparison. Comparisons: []");
    }

    @Test
    void takesTheCardsThatKpisDeclare() throws IOException {
        Files.writeString(sqlDir.resolve("dimensions.yml"), "dimensions: [{name: customer, column: customer_id}]");
        kpi(
                "late",
                "tile: {board: daily, section: service, order: 5, rows: is_late, "
                        + "bounded_by: [shipments], unbounded_by: [sales_orders]}\n  description: About it");
        kpi("short", "tile: {board: weekly, section: service, order: 6}");
        kpi("silent", "order: 7");

        Tile tile = BoardReader.read(sqlDir, "daily").tiles().get(0);

        assertThat(BoardReader.read(sqlDir, "daily").tiles()).hasSize(1);
        assertThat(tile.name()).isEqualTo("late");
        assertThat(tile.title()).isEqualTo("Title");
        assertThat(tile.kpi()).isEqualTo("late");
        assertThat(tile.date()).isEqualTo("order_due_date");
        assertThat(tile.about()).isEqualTo("About it");
        assertThat(tile.section()).isEqualTo("service");
        assertThat(tile.order()).isEqualTo(5);
        assertThat(tile.chart()).isEqualTo("card");
        assertThat(tile.grain()).isEqualTo("order");
        assertThat(tile.unit()).isEqualTo("orders");
        assertThat(tile.display()).isEqualTo("ratio");
        assertThat(tile.better()).isEqualTo("lower");
        assertThat(tile.rows()).isEqualTo("is_late");
        assertThat(tile.legend()).isEmpty();
        assertThat(tile.isStock()).isFalse();
        assertThat(tile.boundedBy()).containsExactly("shipments");
        assertThat(tile.unboundedBy()).containsExactly("sales_orders");
        assertThat(tile.query())
                .isEqualTo(
                        "select period_date, customer_id, numerator, denominator\nfrom kpi_values\nwhere kpi = 'late'");
    }

    @Test
    void refusesACardThatIsThereTwice() throws IOException {
        tile("late", HEADER + "select 1");
        kpi("late", "tile: {board: daily, section: service, order: 5}");

        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessage("Two tiles are called late: " + folder.resolve("late.sql") + " and "
                        + sqlDir.resolve("models/kpis/kpi_late.yml") + ". Remove one of them");
    }

    @Test
    void namesTheKpiWhoseCardLacksSomething() throws IOException {
        kpi("late", "tile: {board: daily, order: 5}");

        assertThatThrownBy(() -> BoardReader.read(sqlDir, "daily"))
                .hasMessageContaining(
                        "Tile of " + sqlDir.resolve("models/kpis/kpi_late.yml") + " lacks [section] in its header");
    }

    private void kpi(String name, String more) throws IOException {
        Path kpis = Files.createDirectories(sqlDir.resolve("models/kpis"));
        Files.writeString(kpis.resolve("kpi_" + name + ".yml"), """
                kpi:
                  title: Title
                  from: fact_orders
                  period_date: due_date
                  numerator: count(*)
                  denominator: count(*)
                  grain: order
                  better: lower
                  %s
                """.formatted(more));
    }

    private void say(String more) throws IOException {
        Files.writeString(folder.resolve("board.yml"), more, StandardOpenOption.APPEND);
    }
}
