package io.infull.site;

import io.infull.db.Row;
import io.infull.project.board.Tile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The data that all months of the site share: tiles, dimensions, and a number for each measure. */
final class Cube {

    /**
     * The decimals of a tile. Numbers are written as whole numbers, to be divided by ten to the power of the scale.
     *
     * @param uniformTarget the target, if it is the same everywhere; else null
     */
    record Scales(int numerator, int denominator, int target, String uniformTarget) {}

    record Measure(String tile, String series) {}

    /**
     * @param name like 2026-05, or undated
     * @param places whether there is a slice by city, category and carrier
     * @param cells number of cells by all dimensions together
     */
    record Month(String name, boolean places, int cells) {}

    static final List<String> DIMENSIONS = List.of("city", "customer", "category", "carrier");

    private final List<Tile> tiles;
    private final Map<String, Scales> scales;
    private final Map<Measure, Integer> measures = new LinkedHashMap<>();
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private final Cells totals = new Cells(1);

    Cube(List<Tile> tiles, Map<String, Scales> scales) {
        this.tiles = tiles;
        this.scales = scales;
        DIMENSIONS.forEach(dimension -> dictionaries.add(new Dictionary()));
    }

    int measure(String tile, String series) {
        return measures.computeIfAbsent(new Measure(tile, series), added -> measures.size());
    }

    int size() {
        return measures.size();
    }

    List<Measure> measures() {
        return List.copyOf(measures.keySet());
    }

    Scales scales(String tile) {
        return scales.get(tile);
    }

    /** Tiles that customers are ranked by. */
    List<Tile> ranked() {
        return tiles.stream().filter(tile -> tile.chart().equals("card")).toList();
    }

    /** A JSON array of {@code kpi, tile}: which KPI each tile shows. */
    String tilesByKpi() {
        return JsonMapper.shared()
                .writeValueAsString(tiles.stream()
                        .filter(tile -> !tile.kpi().isEmpty())
                        .map(tile -> Map.of("kpi", tile.kpi(), "tile", tile.name()))
                        .toList());
    }

    /** The number of the value of each dimension in a row; -1 when it has none. */
    int[] numbers(Row row) {
        int[] numbers = new int[DIMENSIONS.size()];
        for (int dimension = 0; dimension < numbers.length; dimension++) {
            String column = DIMENSIONS.get(dimension);
            numbers[dimension] =
                    dictionaries.get(dimension).number(row.text(column.equals("customer") ? "customer_id" : column));
        }
        return numbers;
    }

    Dictionary dictionary(int dimension) {
        return dictionaries.get(dimension);
    }

    List<Month> months() {
        return months;
    }

    /** Sums by day, over all dimensions. */
    Cells totals() {
        return totals;
    }
}
