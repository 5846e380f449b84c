package io.infull.metabase;

import io.infull.project.board.Board;
import io.infull.project.board.Tile;
import io.infull.project.kpi.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A filter of the dashboard: the first day, the last day, or a dimension. In each question it is a template tag and an
 * optional clause of the SQL.
 *
 * @param tag name of the template tag
 * @param column of the dimension; empty for a day, whose column depends on the tile
 * @param condition on the column
 */
record Filter(String tag, String title, String column, String condition) {

    private static final List<Filter> DAYS = List.of(
            new Filter("date_from", "From", "", ">= cast({{date_from}} as date)"),
            new Filter("date_to", "To", "", "<= cast({{date_to}} as date)"));

    private static Filter of(Dimension dimension) {
        String tag = dimension.name();
        return new Filter(tag, dimension.title(), dimension.column(), "in ({{" + tag + "}})");
    }

    /** The filters of a dashboard. */
    static List<Filter> all(Board board) {
        List<Filter> all = new ArrayList<>(DAYS);
        all.addAll(offered(board));
        return all;
    }

    /** The filters with a list of values. */
    static List<Filter> offered(Board board) {
        return board.dimensions().list().stream().map(Filter::of).toList();
    }

    /** The filters of a tile. A tile that is counted as at the as-of date has no period, so it has no date filters. */
    static List<Filter> of(Board board, Tile tile) {
        return all(board).stream()
                .filter(filter -> !(filter.isDate() && tile.isStock()))
                .toList();
    }

    boolean isDate() {
        return column.isEmpty();
    }

    /** Identifies it on the dashboard, also when users rename it. */
    String parameterId() {
        return "infull_" + tag;
    }

    /** Whether a dashboard with this parameter is ours. */
    static boolean isOurs(String parameterId) {
        return DAYS.get(0).parameterId().equals(parameterId);
    }

    private String columnOf(Tile tile) {
        if (isDate()) {
            return tile.isMeasured() ? "period_date" : tile.date();
        }
        return column;
    }

    /** One line per filter. When nothing is chosen, Metabase leaves out the text in double brackets. */
    static String clauses(Board board, Tile tile) {
        return of(board, tile).stream()
                .map(filter -> "[[and tile." + filter.columnOf(tile) + " " + filter.condition + "]]")
                .collect(Collectors.joining("\n"));
    }

    /** The tags of a question, by name. Their ids are the same in every run. */
    static ObjectNode tagsOf(Mark question, List<Filter> filters) {
        ObjectNode tags = JsonMapper.shared().createObjectNode();
        for (Filter filter : filters) {
            String seed = question.key() + "/" + filter.tag();
            tags.putObject(filter.tag())
                    .put(
                            "id",
                            UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                                    .toString())
                    .put("name", filter.tag())
                    .put("display-name", filter.title)
                    .put("type", filter.isDate() ? "date" : "text");
        }
        return tags;
    }
}
