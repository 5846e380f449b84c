package io.infull.metabase;

import io.infull.project.board.Tile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A filter of the dashboard. In each question it is a template tag and an optional clause of the SQL. */
enum Filter {
    DATE_FROM("From", ">= cast({{date_from}} as date)"),
    DATE_TO("To", "<= cast({{date_to}} as date)"),
    CITY("City", "in ({{city}})"),
    CUSTOMER("Customer", "in ({{customer}})"),
    CATEGORY("Category", "in ({{category}})"),
    CARRIER("Carrier", "in ({{carrier}})");

    private final String title;
    private final String condition;

    Filter(String title, String condition) {
        this.title = title;
        this.condition = condition;
    }

    String title() {
        return title;
    }

    /** Name of the template tag. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isDate() {
        return this == DATE_FROM || this == DATE_TO;
    }

    /** The filters of a tile. A tile that is counted as at the as-of date has no period, so it has no date filters. */
    static List<Filter> of(Tile tile) {
        return Arrays.stream(values())
                .filter(filter -> !(filter.isDate() && tile.isStock()))
                .toList();
    }

    /** Identifies it on the dashboard, also when users rename it. */
    String parameterId() {
        return "infull_" + tag();
    }

    /** The dimension whose values can be chosen. */
    String offeredColumn() {
        return this == CUSTOMER ? "customer_id" : tag();
    }

    private String column(Tile tile) {
        if (isDate()) {
            return tile.isMeasured() ? "period_date" : tile.date();
        }
        return offeredColumn();
    }

    /** One line per filter. When nothing is chosen, Metabase leaves out the text in double brackets. */
    static String clauses(Tile tile) {
        return of(tile).stream()
                .map(filter -> "[[and tile." + filter.column(tile) + " " + filter.condition + "]]")
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
