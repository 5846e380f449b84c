package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.board.Board;
import io.infull.project.board.BoardReader;
import io.infull.project.board.Tile;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question, run as Metabase runs it, as the reader, on a real PostgreSQL: its figures are those of the warehouse. */
class QuestionSqlTest {

    /** What is chosen, and the same as a condition. */
    record Choice(Map<String, List<?>> values, String condition) {}

    private static final Board BOARD = BoardReader.read(TestServer.SQL_DIR, "command_center");

    private static final Pattern DATES = Pattern.compile("@date@ [<>]= '[0-9-]+'");

    @TempDir
    private static Path folder;

    private static ProvisionedWarehouse warehouse;

    @BeforeAll
    static void publish() throws IOException {
        warehouse = new ProvisionedWarehouse(folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static Stream<Choice> choices() {
        LocalDate from = LocalDate.of(2026, 2, 1);
        LocalDate to = LocalDate.of(2026, 4, 30);
        String dates = "@date@ >= '2026-02-01' and @date@ <= '2026-04-30'";
        return Stream.of(
                new Choice(Map.of(), "true"),
                new Choice(Map.of("date_from", List.of(from), "date_to", List.of(to)), dates),
                new Choice(Map.of("city", List.of("Austin", "Denver")), "city in ('Austin', 'Denver')"),
                new Choice(Map.of("customer", List.of("C0003")), "customer_id = 'C0003'"),
                new Choice(Map.of("category", List.of("Cups")), "category = 'Cups'"),
                new Choice(Map.of("carrier", List.of("DHL", "UPS")), "carrier in ('DHL', 'UPS')"),
                new Choice(Map.of("city", List.of("x' or 'a' = 'a")), "false"),
                new Choice(
                        Map.of(
                                "date_from",
                                List.of(from),
                                "date_to",
                                List.of(to),
                                "city",
                                List.of("Austin"),
                                "category",
                                List.of("Cups", "Lids"),
                                "carrier",
                                List.of("FedEx", "UPS")),
                        dates
                                + " and city = 'Austin' and category in ('Cups', 'Lids') and carrier in ('FedEx', 'UPS')"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choicesChooseSomeLinesAndNotAll(Choice choice) {
        long all = warehouse.ask("Order lines", Map.of(), row -> 1).size();
        long chosen = warehouse.ask("Order lines", choice.values, row -> 1).size();
        assertThat(chosen == all).isEqualTo(choice.condition.equals("true"));
        assertThat(chosen == 0).isEqualTo(choice.condition.equals("false"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void kpisEqualTheWarehouse(Choice choice) {
        for (Tile tile : tiles("card")) {
            String where = " from analytics.kpi_values where kpi = '" + tile.kpi() + "' and "
                    + choice.condition.replace("@date@", "period_date");
            String value =
                    tile.display().equals("ratio") ? "sum(numerator) / nullif(sum(denominator), 0)" : "sum(numerator)";
            assertThat(warehouse.ask(
                            tile.title(),
                            choice.values,
                            row -> List.of(String.valueOf(row.text("value")), String.valueOf(row.text("denominator")))))
                    .as(tile.title())
                    .containsExactly(List.of(fact(value + where), fact("sum(denominator)" + where)));
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void stepsFromAllAssessedLinesToOtifAddUp(Choice choice) {
        for (Tile tile : tiles("waterfall")) {
            String measure = tile.unit().equals("lines") ? "count(*)" : "coalesce(sum(order_amount), 0)";
            String where = " from analytics.fact_fulfillment where fulfillment_state = 'assessed' and "
                    + choice.condition.replace("@date@", "promise_date");
            List<BigDecimal> steps = warehouse.ask(tile.title(), choice.values, row -> row.decimal("amount"));
            assertThat(steps.get(0)).as(tile.title()).isEqualByComparingTo(fact(measure + where));
            assertThat(steps.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(tile.title())
                    .isEqualByComparingTo(fact(measure + where + " and is_otif"));
            assertThat(steps.subList(1, steps.size())).allMatch(step -> step.signum() < 0);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void barsEqualTheWarehouse(Choice choice) {
        assertBars(
                "Order lines by state",
                choice,
                "count(*) from analytics.fact_fulfillment where ",
                // A stock is as at the as-of date: dates that are chosen do not apply.
                null);
        assertBars(
                "Backorder value by age",
                choice,
                "coalesce(sum(backorder_amount), 0) from (select order_line_id, backorder_amount from analytics.fact_backorders) as b "
                        + "inner join analytics.fact_fulfillment as l using (order_line_id) where ",
                null);
        assertBars(
                "Contract rules broken",
                choice,
                "count(*) from analytics.fact_contract_violations as v "
                        + "inner join (select order_line_id, carrier from analytics.fact_contract_compliance) as l "
                        + "using (order_line_id) where ",
                "order_date");
    }

    private static void assertBars(String question, Choice choice, String fact, String date) {
        List<BigDecimal> bars = warehouse.ask(question, choice.values, row -> row.decimal("amount"));
        assertThat(bars).as(question).hasSizeGreaterThan(3);
        String condition = date == null ? DATES.matcher(choice.condition).replaceAll("true") : choice.condition;
        assertThat(bars.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(question)
                .isEqualByComparingTo(fact(fact + condition.replace("@date@", String.valueOf(date))));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void definitionsEqualTheWarehouse(Choice choice) {
        List<String> found = warehouse.ask("OTIF", choice.values, row -> row.text("title") + " " + row.text("value"));
        String sums = "(select policy_id, sum(otif_line_count) / nullif(sum(judged_line_count), 0) as value "
                + "from analytics.fact_policy_comparison where " + choice.condition.replace("@date@", "period_date")
                + " group by policy_id)";
        assertThat(found).hasSizeGreaterThan(2);
        for (String line : found) {
            String policy = line.split(" ")[0];
            assertThat(line)
                    .isEqualTo(policy + " "
                            + fact("max(value) from " + sums + " as s where policy_id = '" + policy + "'"));
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void orderLinesAreThoseOfTheWarehouse(Choice choice) {
        List<List<String>> columns = warehouse.ask("Order lines", choice.values, row -> row.columnNames());
        assertThat(String.valueOf(columns.size()))
                .isEqualTo(fact("count(*) from analytics.fact_fulfillment where "
                        + choice.condition.replace("@date@", "order_date")));
        assertThat(columns.stream().distinct().toList())
                .isSubsetOf(List.of(List.copyOf(tiles("rows").get(0).columns().keySet())));
    }

    @Test
    void targetsAreThoseOfTheWarehouse() {
        for (Tile tile : measuredCards()) {
            if (tile.display().equals("ratio")) {
                BigDecimal target = warehouse
                        .ask(tile.title(), Map.of(), row -> row.decimal("target"))
                        .get(0);
                assertThat(target)
                        .as(tile.title())
                        .isEqualByComparingTo(fact("target from analytics.kpi_targets "
                                + "where scope = 'overall' and kpi = '" + tile.kpi() + "'"));
            }
        }
    }

    /** Generated exports know nothing of damages and papers. */
    private static List<Tile> measuredCards() {
        return tiles("card").stream()
                .filter(tile -> !fact("value from analytics.kpi_targets where scope = 'overall' and kpi = '"
                                + tile.kpi() + "'")
                        .equals("null"))
                .toList();
    }

    @Test
    void gapsAreThoseOfTheWarehouseAndEveryCardSaysWhatJudgedIt() {
        for (Tile tile : measuredCards()) {
            String unit = tile.display().equals("ratio") ? "1" : "denominator";
            String where = " from analytics.kpi_targets where scope = 'overall' and kpi = '" + tile.kpi() + "'";
            BigDecimal gap = warehouse
                    .ask(tile.title(), Map.of(), row -> row.decimal("gap"))
                    .get(0);
            BigDecimal expected = new BigDecimal(fact("gap * " + unit + where));
            assertThat(gap.subtract(expected).abs()).as(tile.title()).isLessThan(new BigDecimal("1e-9"));
            for (String column : List.of("policy", "target_source")) {
                assertThat(warehouse.ask(tile.title(), Map.of(), row -> String.valueOf(row.text(column + "_overall"))))
                        .as(tile.title())
                        .containsExactly(fact(column + where));
            }
        }
    }

    @Test
    void everyQuestionRunsAndSaysSomething() {
        assertThat(warehouse.questions()).hasSize(37);
        for (String question : warehouse.questions()) {
            assertThat(warehouse.ask(question, Map.of(), row -> row.columnNames()))
                    .as(question)
                    .isNotEmpty();
        }
        assertThat(warehouse.ask("Values of filter City", Map.of(), row -> row.text("city")))
                .contains("Austin");
        assertThat(warehouse.ask("Publication shown", Map.of(), row -> row.date("as_of_date")))
                .containsExactly(LocalDate.of(2026, 5, 31));
    }

    private static List<Tile> tiles(String chart) {
        return BOARD.tiles().stream().filter(tile -> tile.chart().equals(chart)).toList();
    }

    private static String fact(String select) {
        return String.valueOf(warehouse.administrator().value("select " + select));
    }
}
