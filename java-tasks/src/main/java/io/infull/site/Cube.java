package io.infull.site;

import io.infull.db.Row;
import io.infull.project.board.Tile;
import io.infull.project.kpi.Dimension;
import io.infull.project.kpi.Dimensions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param places whether there is a slice by all dimensions but those of many values
     * @param cells number of cells by all dimensions together
     * @param margins the dimensions of many values with a slice of their own
     * @param ranked the dimensions of many values with slices for rankings
     */
    record Month(String name, boolean places, int cells, List<String> margins, List<String> ranked) {}

    private final List<Dimension> dimensions;
    private final List<Tile> tiles;
    private final Map<String, Scales> scales;
    private final Map<Measure, Integer> measures = new LinkedHashMap<>();
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private final Cells totals = new Cells(1);

    Cube(Dimensions dimensions, List<Tile> tiles, Map<String, Scales> scales) {
        this.dimensions = dimensions.list();
        this.tiles = tiles;
        this.scales = scales;
        this.dimensions.forEach(dimension -> dictionaries.add(new Dictionary()));
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

    /** Tiles that places are ranked by. */
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
        int[] numbers = new int[dimensions.size()];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = dictionaries
                    .get(place)
                    .number(row.text(dimensions.get(place).column()));
        }
        return numbers;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** The place of a dimension in these numbers; -1 when there is none of that name. */
    int placeOf(String name) {
        return dimensions.stream().map(Dimension::name).toList().indexOf(name);
    }

    /** The first dimension of many values, by which all rows are sorted; empty when there is none. */
    Optional<Dimension> sorted() {
        return dimensions.stream().filter(Dimension::isMany).findFirst();
    }

    /** The number of the value that rows are sorted by; -1 when there is none. */
    int sorted(int[] numbers) {
        return sorted().map(one -> numbers[dimensions.indexOf(one)]).orElse(-1);
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
