package io.infull.metabase;

import io.infull.project.board.Tile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How Metabase draws a tile: the visualization and its settings. */
record Look(String display, ObjectNode settings) {

    static final String VALUE = "value";
    static final String AMOUNT = "amount";

    private static final String RED = "#ED6E6E";
    private static final String GREEN = "#84BB4C";
    /** When a lower value is better, the gauge ends at this multiple of its target. */
    private static final BigDecimal RARE = BigDecimal.valueOf(4);

    static Look of(Tile tile, Optional<BigDecimal> target) {
        return switch (tile.chart()) {
            case "card" ->
                tile.display().equals("ratio") && target.isPresent() ? gauge(tile, target.get()) : number(tile);
            case "bars" -> bars("row", tile, AMOUNT);
            case "waterfall" -> waterfall(tile);
            case "comparison" -> bars("bar", tile, VALUE);
            case "rows" -> table(tile.columns());
            default -> throw new IllegalArgumentException("No look for chart " + tile.chart());
        };
    }

    /** A table whose columns have readable titles. */
    static Look table(Map<String, String> titles) {
        ObjectNode settings = JsonMapper.shared().createObjectNode();
        ObjectNode columns = settings.putObject("column_settings");
        titles.forEach((column, title) -> columns.putObject(key(column)).put("column_title", title));
        return new Look("table", settings);
    }

    private static Look gauge(Tile tile, BigDecimal target) {
        ObjectNode settings = formatted(tile, VALUE);
        boolean isLowerBetter = tile.better().equals("lower");
        BigDecimal end =
                isLowerBetter && target.signum() > 0 ? target.multiply(RARE).min(BigDecimal.ONE) : BigDecimal.ONE;
        var segments = settings.putArray("gauge.segments");
        segments.addObject()
                .put("min", BigDecimal.ZERO)
                .put("max", target)
                .put("color", isLowerBetter ? GREEN : RED)
                .put("label", isLowerBetter ? "on target" : "below target");
        segments.addObject()
                .put("min", target)
                .put("max", end.max(target))
                .put("color", isLowerBetter ? RED : GREEN)
                .put("label", isLowerBetter ? "above target" : "on target");
        return new Look("gauge", settings);
    }

    private static Look number(Tile tile) {
        return new Look("scalar", formatted(tile, VALUE).put("scalar.field", VALUE));
    }

    private static Look bars(String display, Tile tile, String measure) {
        ObjectNode settings = formatted(tile, measure);
        settings.putArray("graph.dimensions").add("title");
        settings.putArray("graph.metrics").add(measure);
        settings.put("graph.show_values", true);
        return new Look(display, settings);
    }

    private static Look waterfall(Tile tile) {
        Look bars = bars("waterfall", tile, AMOUNT);
        bars.settings.put("waterfall.show_total", true);
        return bars;
    }

    // Ratios are shown as in the command center: percent with two decimals. Money has no currency there, too.
    private static ObjectNode formatted(Tile tile, String column) {
        ObjectNode settings = JsonMapper.shared().createObjectNode();
        ObjectNode look =
                settings.putObject("column_settings").putObject(key(column)).put("column_title", titleOf(tile, column));
        boolean isRatio = column.equals(VALUE) && tile.display().equals("ratio");
        look.put("number_style", isRatio ? "percent" : "decimal")
                .put("decimals", isRatio || tile.unit().equals("money") ? 2 : 0);
        return settings;
    }

    private static String titleOf(Tile tile, String column) {
        return column.equals(VALUE) ? tile.title() : tile.title() + " (" + tile.unit() + ")";
    }

    // Metabase names a column of a native query by a JSON array as text.
    private static String key(String column) {
        return JsonMapper.shared().createArrayNode().add("name").add(column).toString();
    }
}
