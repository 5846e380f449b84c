package io.infull.transform.trial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.project.ProjectReader;
import io.infull.project.board.BoardReader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a yml says of columns that its select lacks, and KPIs that are not like the others. */
@DatabaseTest
class NamedColumnsTest {

    private static final String KPI = """
            kpi:
              title: Lines
              from: fact_placed
              period_date: as_of_date
              numerator: count(*) filter (where qty_ordered > 1)
              denominator: count(*)
              better: higher
            """;

    private static final String MEASURED = "select current_date as period_date, 'a' as customer_id, 'b' as city, "
            + "'c' as category, 'd' as carrier, 1 as numerator, 1 as denominator from fact_lines";

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void writeProject() {
        project = TestProject.ofOrders(folder);
    }

    @Test
    void tellsEveryColumnThatOnlyTheYmlHas(TestWarehouse warehouse) {
        project.write("models/marts/fact_totals.yml", """
                models:
                  - name: fact_totals
                    config: {unique_key: [line_id]}
                    columns:
                      - name: lines
                      - name: qyt
                        description: Pieces.
                    data_tests:
                      - unique_combination_of_columns: {combination_of_columns: [lines, amount]}
                unit_tests:
                  - name: adds_up
                    model: fact_totals
                    given:
                      - input: ref('fact_lines')
                        rows:
                          - {order_id: O1, qty_ordered: 1}
                          - {order_id: O1, qty_orderd: 1}
                    expect:
                      rows:
                        - {lines: 2, quantity: 2}
                """);
        Path yml = folder.resolve("models/marts/fact_totals.yml");

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("5 problems:"
                        + "\n  - Column qyt (" + yml + " line 6) is not a column of fact_totals. Did you mean qty?"
                        + "\n  - Model fact_totals (" + folder.resolve("models/marts/fact_totals.sql")
                        + ") has unique_key line_id, which is not a column of it. Known columns: [lines, qty]"
                        + "\n  - Test unique_combination_of_columns_fact_totals_lines_amount (" + yml
                        + " line 9) names column amount, which fact_totals does not have. Known columns: [lines, qty]"
                        + "\n  - Unit test adds_up (" + yml
                        + " line 17) gives column qty_orderd, which fact_lines does not have. "
                        + "Did you mean qty_ordered?"
                        + "\n  - Unit test adds_up (" + yml
                        + " line 20) expects column quantity, which fact_totals does not have. "
                        + "Known columns: [lines, qty]");
    }

    @Test
    void tellsColumnsGivenToRawTablesAndColumnsOfParents(TestWarehouse warehouse) {
        project.write("models/staging/stg_lines.yml", """
                models:
                  - name: stg_lines
                    columns:
                      - name: sku_id
                        data_tests:
                          - relationships: {to: ref('fact_lines'), field: sku}
                unit_tests:
                  - name: renames
                    model: stg_lines
                    given: [{input: raw.sales_orders, rows: [{order_nr: O1}]}]
                    expect: {rows: [{order_id: O1}]}
                """);

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessageStartingWith("2 problems:")
                .hasMessageContaining("stg_lines.yml line 6) names column sku, which fact_lines does not have. ")
                .hasMessageContaining("Unit test renames (" + folder.resolve("models/staging/stg_lines.yml")
                        + " line 10) gives column order_nr, which raw.sales_orders does not have.");
    }

    @Test
    void namesTheFileOfAKpiThatIsNotLikeTheOthers(TestWarehouse warehouse) throws IOException {
        kpis();
        project.write("models/kpis/kpi_lines.yml", KPI)
                .mart("fact_bare", "select as_of_date, qty_ordered from fact_lines")
                .write("models/kpis/kpi_late.yml", KPI.replace("fact_placed", "fact_bare"))
                .write("models/kpis/kpi_open.yml", KPI.replace("denominator: count(*)", "denominator: sum(order_id)"))
                .write("models/kpis/kpi_when.yml", KPI.replace("period_date: as_of_date", "period_date: order_id"));
        Path kpis = folder.resolve("models/kpis");

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("3 problems:"
                        + "\n  - PostgreSQL refused " + kpis.resolve("kpi_late.yml")
                        + " near 'carrier, 'unknown') as carrier,' of the SQL made from it: column \"carrier\" does not "
                        + "exist (SQLSTATE 42703)"
                        + "\n  - PostgreSQL refused " + kpis.resolve("kpi_open.yml")
                        + " near 'sum(order_id), 0) as numeric) as denomin' of the SQL made from it: function sum(text) "
                        + "does not exist. No function matches the given name and argument types. You might need to "
                        + "add explicit type casts. (SQLSTATE 42883)"
                        + "\n  - KPI kpi_when has a period_date of the wrong type: expected date but found text ("
                        + kpis.resolve("kpi_when.yml") + "). Cast it in the mart");
    }

    @Test
    void namesTheTileThatLacksAColumn(TestWarehouse warehouse) {
        project.write("dimensions.yml", "dimensions: [{name: carrier, column: carrier}]");
        project.write("boards/daily/board.yml", "title: Daily\nowner: Ops\ndescription: D\nsections: [all]\n")
                .write(
                        "boards/daily/lines.sql",
                        tile("rows", "columns: {order_id: Order, sku: Product}")
                                + "select order_id, current_date as promise_date from fact_lines")
                .write("boards/daily/late.sql", tile("card", "date: promised", "rows: order_id = 'O1'") + MEASURED)
                .write(
                        "boards/daily/open.sql",
                        tile("card", "date: promise_date") + MEASURED.replace("'d' as carrier, ", ""))
                .write(
                        "boards/daily/why.sql",
                        tile("bars", "legend: select 'x' as series, 1 as position, 'X' as title") + MEASURED)
                .write(
                        "boards/daily/odd.sql",
                        tile("card") + MEASURED.replace("fact_lines", "fact_lines where qty > 1"));
        Path board = folder.resolve("boards/daily");
        String all = "[period_date, carrier, numerator, denominator";

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("6 problems:")
                .hasMessageContaining("Tile " + board.resolve("lines.sql")
                        + " names column sku in its header, which its query does not have. Known columns: ")
                .hasMessageContaining("Tile " + board.resolve("late.sql") + " (promised of lines): ")
                .hasMessageContaining("Tile " + board.resolve("open.sql") + " lacks columns [carrier]: expected " + all
                        + "] but found [period_date, customer_id, city, category, numerator, denominator]")
                .hasMessageContaining("Tile " + board.resolve("why.sql") + " lacks columns [series]: expected " + all
                        + ", series] but found ")
                .hasMessageContaining("Tile " + board.resolve("why.sql")
                        + " lacks columns [about] in its legend: expected [series, position, title, about] but found "
                        + "[series, position, title]")
                .hasMessageContaining(board.resolve("odd.sql").toString());
    }

    private static String tile(String chart, String... more) {
        String header = "-- title: T\n-- section: all\n-- order: 1\n-- grain: line\n-- unit: lines\n-- chart: " + chart;
        return header + "\n" + Stream.of(more).map(line -> "-- " + line + "\n").collect(Collectors.joining());
    }

    private void kpis() throws IOException {
        Files.delete(folder.resolve("models/kpis/kpi_lines.sql"));
        project.write("models/kpis/kpi_values.yml", "models: [{name: kpi_values, config: {union_of: 'kpi_*'}}]")
                .write("dimensions.yml", "dimensions: [{name: carrier, column: carrier}]")
                .mart("fact_placed", "select *, 'UPS' as carrier from fact_lines");
    }

    private void tryOut(TestWarehouse warehouse) {
        Trial.of(
                warehouse.database().actingAs("infull_transformer"),
                ProjectReader.read(folder, Runs.AS_OF),
                BoardReader.all(folder));
    }
}
