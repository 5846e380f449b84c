package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Session;
import io.infull.metabase.RandomTargets.Sums;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.board.Board;
import io.infull.project.board.BoardReader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one weighted target, one gap and one verdict: of the mart, of Metabase's cards, and of sums made by hand. */
@DatabaseTest
class TargetsAgreeTest {

    /** What the mart says of a KPI in a scope. */
    record Figure(
            String kpi,
            String scope,
            String place,
            BigDecimal value,
            BigDecimal target,
            BigDecimal plain,
            BigDecimal gap,
            String isMet) {}

    private static final Board BOARD = BoardReader.read(TestServer.SQL_DIR, "command_center");
    private static final Project PROJECT = ProjectReader.read(TestServer.SQL_DIR, LocalDate.of(2026, 1, 31));

    /** By KPI, the SQL of its card. */
    private static final Map<String, String> CARDS = cards();

    private static Map<String, String> cards() {
        Map<Mark, String> questions = new TileQuestions(BOARD, Map.of())
                .all().stream().collect(Collectors.toMap(Question::mark, Question::sql));
        return BOARD.tiles().stream()
                .filter(tile -> tile.chart().equals("card"))
                .collect(
                        Collectors.toMap(tile -> tile.kpi(), tile -> questions.get(TileQuestions.markOf(BOARD, tile))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void martAndCardsAndHandAgree(long seed, TestWarehouse warehouse) {
        RandomTargets random = new RandomTargets(seed, List.copyOf(CARDS.keySet()));
        warehouse.database().transaction(session -> {
            session.execute("create schema figures");
            session.execute("set local search_path to figures");
            random.statements().forEach(session::execute);
            for (String model : List.of("int_kpi_values_targeted", "int_kpi_targets_weighted", "kpi_targets")) {
                session.execute(
                        "create view " + model + " as " + PROJECT.model(model).sql());
            }
            List<Figure> figures = session.list(
                    "select * from kpi_targets",
                    row -> new Figure(
                            row.text("kpi"),
                            row.text("scope"),
                            row.text("scope_value"),
                            row.decimal("value"),
                            row.decimal("target"),
                            row.decimal("plain_target"),
                            row.decimal("gap"),
                            row.text("is_met")));
            assertThat(figures).hasSizeGreaterThan(100);
            assertThat(figures).anyMatch(figure -> "t".equals(figure.isMet) && figure.gap.signum() == 0);
            figures.forEach(figure -> check(session, random, figure));
            return null;
        });
    }

    private static void check(Session session, RandomTargets random, Figure figure) {
        Sums hand = random.sums(figure.kpi, figure.scope, figure.place);
        boolean isLowerBetter = random.isLowerBetter(figure.kpi);
        assertNear(figure, figure.value, hand.value());
        assertNear(figure, figure.target, hand.target());
        assertNear(figure, figure.plain, random.plainTarget(figure.kpi, figure.scope, figure.place));
        assertThat(figure.isMet).as(figure.toString()).isEqualTo(hand.isMet(isLowerBetter));
        assertThat(figure.gap)
                .as(figure.toString())
                .isEqualTo(figure.value == null || figure.target == null ? null : figure.value.subtract(figure.target));
        BigDecimal unit = random.isAmount(figure.kpi) ? hand.denominator() : BigDecimal.ONE;
        RenderedSql card = RenderedSql.of(CARDS.get(figure.kpi), choice(figure));
        session.list(
                card.text(),
                row -> {
                    BigDecimal value = random.isAmount(figure.kpi) ? hand.numerator() : figure.value;
                    assertNear(figure, row.decimal("value"), value);
                    assertNear(figure, row.decimal("target"), times(figure.target, unit));
                    assertNear(figure, row.decimal("gap"), hand.gap(unit));
                    return row;
                },
                card.parameters());
    }

    private static Map<String, List<?>> choice(Figure figure) {
        return figure.scope.equals("overall") ? Map.of() : Map.of(figure.scope, List.of(figure.place));
    }

    private static BigDecimal times(BigDecimal number, BigDecimal unit) {
        return number == null ? null : number.multiply(unit);
    }

    // A quotient is cut off somewhere.
    private static void assertNear(Figure figure, BigDecimal found, BigDecimal expected) {
        if (expected == null || found == null) {
            assertThat(found).as(figure.toString()).isEqualTo(expected);
            return;
        }
        assertThat(found.subtract(expected).abs()).as(figure.toString()).isLessThan(new BigDecimal("1e-9"));
    }
}
