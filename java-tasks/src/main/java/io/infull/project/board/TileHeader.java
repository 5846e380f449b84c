package io.infull.project.board;

import io.infull.project.kpi.Dimensions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tile says of itself, key by key: its yml, or the comment that its query begins with.
 *
 * @param query how it is selected; null when the file is the query itself
 */
record TileHeader(
        String title,
        String about,
        String section,
        Integer order,
        String chart,
        String grain,
        String unit,
        String display,
        String better,
        String kpi,
        String date,
        String rows,
        String legend,
        LinkedHashMap<String, String> columns,
        boolean stock,
        List<String> boundedBy,
        List<String> unboundedBy,
        TileQuery query) {

    private static final Set<String> CHARTS = Set.of("bars", "card", "comparison", "rows", "waterfall");
    private static final Set<String> UNITS = Set.of("lines", "money", "orders", "pieces");
    private static final String MARK = "--";

    /** The yml in the comment lines at the top of a text. */
    static String yml(String text) {
        StringBuilder yml = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.startsWith(MARK)) {
                break;
            }
            yml.append(line.substring(MARK.length()).replaceFirst("^ ", "")).append('\n');
        }
        return yml.toString();
    }

    /** The text after those comment lines. */
    static String query(String text) {
        return text.lines().dropWhile(line -> line.startsWith(MARK)).collect(Collectors.joining("\n"));
    }

    /** Titles by column of the rows, with those of the dimensions in place of the word for them. */
    LinkedHashMap<String, String> columns(Dimensions dimensions) {
        LinkedHashMap<String, String> titles = new LinkedHashMap<>();
        if (columns != null) {
            columns.forEach((column, title) -> titles.putAll(dimensions.titles(column, title)));
        }
        return titles;
    }

    /** Its problems; empty when there are none. */
    List<String> problems() {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("title", title);
        needed.put("section", section);
        needed.put("order", order);
        needed.put("chart", chart);
        needed.put("unit", unit);
        needed.put("grain", grain);
        List<String> missing = needed.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            return List.of("lacks " + missing + " in its header");
        }
        if (!CHARTS.contains(chart)) {
            return List.of("has unknown chart '" + chart + "'. Known charts: "
                    + CHARTS.stream().sorted().toList());
        }
        if (!UNITS.contains(unit)) {
            return List.of("has unknown unit '" + unit + "'. Known units: "
                    + UNITS.stream().sorted().toList());
        }
        boolean wantsLegend = !chart.equals("card") && !chart.equals("rows");
        return wantsLegend == (legend != null)
                ? List.of()
                : List.of(
                        wantsLegend
                                ? "has chart " + chart + ", which needs a legend"
                                : "has a legend but chart " + chart);
    }
}
