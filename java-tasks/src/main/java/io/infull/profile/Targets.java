package io.infull.profile;

import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.profile.TableMatch.Match;
import io.infull.profile.name.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The raw tables that the records of a file feed: one, or order lines and what was shipped of them.
 *
 * @param shipped empty when the file has no days and quantities of shipping beside those of the order
 */
record Targets(TableMatch main, Optional<TableMatch> shipped) {

    private static final String ORDERS = "sales_orders";
    private static final String SHIPMENTS = "shipments";
    private static final String NONE_OF_ITS_OWN =
            "the file has no number of shipments, so each line is taken for shipped once, under the number of its order";

    /** @param wanted name of the only table, or null for the most similar ones */
    static Targets of(RawSchema schema, String wanted, Sample sample) {
        TableMatch main = TableMatch.best(schema, wanted, sample);
        if (wanted != null
                || schema.table(ORDERS).isEmpty()
                || schema.table(SHIPMENTS).isEmpty()) {
            return new Targets(main, Optional.empty());
        }
        boolean shipments = main.table().name().equals(SHIPMENTS);
        boolean lacking = shipments && !isSure(main.fields().get("shipment_id"));
        TableMatch orders = TableMatch.of(schema.table(ORDERS).orElseThrow(), sample, sample.fields());
        if (shipments && !lacking
                || !shipments && !main.table().name().equals(ORDERS)
                || !orders.fields().containsKey("order_id")) {
            return new Targets(main, Optional.empty());
        }
        return new Targets(orders, shipped(schema.table(SHIPMENTS).orElseThrow(), orders, sample));
    }

    private static boolean isSure(Match match) {
        return match != null && match.doubts().isEmpty();
    }

    // What no column of the order takes, and the keys of both.
    private static Optional<TableMatch> shipped(RawTable table, TableMatch orders, Sample sample) {
        List<String> taken = orders.fields().values().stream().map(Match::field).toList();
        List<String> left =
                sample.fields().stream().filter(field -> !taken.contains(field)).toList();
        TableMatch found = TableMatch.of(table, sample, left);
        Map<String, Match> fields = new LinkedHashMap<>(found.fields());
        fields.entrySet()
                .removeIf(entry -> orders.fields().containsKey(entry.getKey())
                        || entry.getKey().equals("shipment_id") && !isSure(entry.getValue()));
        if (fields.keySet().stream().noneMatch(column -> Moment.ofColumn(column) == Moment.HAPPENED)) {
            return Optional.empty();
        }
        List.of("order_id", "sku_id", "line_number")
                .forEach(column ->
                        Optional.ofNullable(orders.fields().get(column)).ifPresent(match -> fields.put(column, match)));
        Match order = orders.fields().get("order_id");
        fields.putIfAbsent(
                "shipment_id", new Match(order.field(), order.similarity(), "the order", List.of(NONE_OF_ITS_OWN)));
        Map<String, Match> seen = MatchDoubts.after(orders.fields().get("order_date"), sample, fields);
        return Optional.of(found.with(seen));
    }

    /** All of them, the main one first. */
    List<TableMatch> all() {
        return Stream.concat(Stream.of(main), shipped.stream()).toList();
    }

    /** The fields that some target takes. */
    List<String> mapped() {
        List<String> mapped = new ArrayList<>();
        all().forEach(match -> match.fields().values().forEach(found -> mapped.add(found.field())));
        return mapped;
    }

    /** The same with the target that has this column changed. */
    Targets with(String column, UnaryOperator<TableMatch> change) {
        return main.fields().containsKey(column)
                ? new Targets(change.apply(main), shipped)
                : new Targets(main, shipped.map(change));
    }
}
