package io.infull.project.freshness;

import io.infull.db.Names;
import io.infull.error.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the select of the dates of business of those sources whose contracts say {@code not_judged_after}. It reads no
 * other tables, so that undeclared sources cause no builds.
 */
public final class SourceDates {

    /** The value of {@code union_of} by which a model asks for this list. */
    public static final String PATTERN = "sources/*.freshness";

    /** The date column by raw table. The other tables have master data, which may be old. */
    private static final Map<String, List<String>> DATES = Map.of(
            "inventory_snapshots", List.of("snapshot_date"),
            "order_headers", List.of("order_date"),
            "production_batches", List.of("production_date"),
            "sales_orders", List.of("order_date"),
            "shipments", List.of("ship_date", "delivery_date"));

    private SourceDates() {}

    /**
     * One row per date, and one row without a date for each source, so that a source without any data is in the list,
     * too.
     */
    public static String of(DeclaredFreshness declared, Problems problems) {
        List<DeclaredFreshness.Limited> sources = declared.limited(problems);
        if (sources.isEmpty()) {
            return "select cast(null as text) as source_pack, cast(null as text) as source, "
                    + "cast(null as integer) as days_allowed, cast(null as boolean) as are_working, "
                    + "cast(null as date) as business_date where false";
        }
        return sources.stream()
                .flatMap(source -> selects(source, problems).stream())
                .collect(Collectors.joining("\nunion all\n"));
    }

    private static List<String> selects(DeclaredFreshness.Limited source, Problems problems) {
        String pack = Names.literal(source.pack());
        String head = "select cast(" + pack + " as text) as source_pack, cast(" + Names.literal(source.source())
                + " as text) as source, " + source.limit().days() + " as days_allowed, "
                + source.limit().areWorking() + " as are_working, ";
        List<String> selects = new ArrayList<>();
        selects.add(head + "cast(null as date) as business_date");
        for (String table : source.tables()) {
            DATES.getOrDefault(table, List.of())
                    .forEach(column -> selects.add(
                            head + column + " as business_date from stg_" + table + " where source_pack = " + pack));
        }
        if (selects.size() == 1) {
            problems.add("not_judged_after in " + source.file()
                    + " needs dates of business: expected a source that feeds one of " + new TreeSet<>(DATES.keySet())
                    + " but found " + source.tables()
                    + ". Remove it there, or say it in the contract of such a source");
        }
        return selects;
    }
}
