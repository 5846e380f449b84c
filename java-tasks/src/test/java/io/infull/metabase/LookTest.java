package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.board.Board;
import io.infull.project.board.BoardReader;
import io.infull.project.board.Tile;
import io.infull.testing.TestServer;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LookTest {

    private static final Board BOARD = BoardReader.read(TestServer.SQL_DIR, "command_center");

    private static Look look(String name, Optional<BigDecimal> target) {
        Tile tile = BOARD.tiles().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Look.of(tile, target);
    }

    @ParameterizedTest
    @CsvSource({
        "line_otif,      0.90, below target, #ED6E6E, on target,    #84BB4C, 1",
        "line_otif,      1,    below target, #ED6E6E, on target,    #84BB4C, 1",
        "backorder_rate, 0.05, on target,    #84BB4C, above target, #ED6E6E, 0.20",
        "backorder_rate, 0.50, on target,    #84BB4C, above target, #ED6E6E, 1",
        "backorder_rate, 0,    on target,    #84BB4C, above target, #ED6E6E, 1"
    })
    void aGaugeChangesItsColourAtTheTarget(
            String tile, BigDecimal target, String first, String colour, String second, String other, BigDecimal end) {
        JsonNode segments = look(tile, Optional.of(target)).settings().path("gauge.segments");

        assertThat(segments.path(0).path("label").asString()).isEqualTo(first);
        assertThat(segments.path(0).path("color").asString()).isEqualTo(colour);
        assertThat(segments.path(0).path("max").decimalValue()).isEqualByComparingTo(target);
        assertThat(segments.path(1).path("label").asString()).isEqualTo(second);
        assertThat(segments.path(1).path("color").asString()).isEqualTo(other);
        assertThat(segments.path(1).path("min").decimalValue()).isEqualByComparingTo(target);
        assertThat(segments.path(1).path("max").decimalValue()).isEqualByComparingTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "line_otif,       scalar,    value,  percent, 2",
        "overcharge,      scalar,    value,  decimal, 2",
        "lines_by_state,  row,       amount, decimal, 0",
        "causes_in_lines, waterfall, amount, decimal, 0",
        "causes_in_money, waterfall, amount, decimal, 2",
        "policy_otif,     bar,       value,  percent, 2"
    })
    void figuresAreWrittenAsOnThePages(String tile, String display, String column, String style, int decimals) {
        Look look = look(tile, Optional.empty());

        JsonNode format = look.settings().path("column_settings").path("[\"name\",\"" + column + "\"]");
        assertThat(look.display()).isEqualTo(display);
        assertThat(format.path("number_style").asString()).isEqualTo(style);
        assertThat(format.path("decimals").asInt()).isEqualTo(decimals);
    }
}
