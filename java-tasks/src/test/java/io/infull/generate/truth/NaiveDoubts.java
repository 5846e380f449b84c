package io.infull.generate.truth;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which rows of the files are no good, and which lines are in doubt for them: by the text of the files. */
final class NaiveDoubts {
    private final Map<String, Long> rejected;
    private final Set<String> lines;
    private final Set<String> orders;
    private final String judgedUntil;

    private NaiveDoubts(Map<String, Long> rejected, Set<String> lines, Set<String> orders, String judgedUntil) {
        this.rejected = rejected;
        this.lines = lines;
        this.orders = orders;
        this.judgedUntil = judgedUntil;
    }

    static NaiveDoubts of(Written written) {
        List<NamedCsvRecord> ordered = written.csv("sales_orders.csv");
        List<JsonNode> shipments = written.shipments();
        Set<String> known = ordered.stream()
                .filter(NaiveDoubts::isReadable)
                .map(NaiveDoubts::line)
                .collect(Collectors.toSet());
        List<JsonNode> unreadable =
                shipments.stream().filter(row -> !isReadable(row)).toList();
        return new NaiveDoubts(
                Map.of(
                        "sales_orders",
                        ordered.stream().filter(row -> !isReadable(row)).count(),
                        "shipments",
                        (long) unreadable.size()),
                unreadable.stream().map(NaiveDoubts::line).collect(Collectors.toSet()),
                shipments.stream()
                        .filter(row -> !known.contains(line(row)))
                        .map(row -> row.get("order_id").asString())
                        .collect(Collectors.toSet()),
                written.truth().get("plan").has("shipments_until") ? newest(shipments) : "9999-12-31");
    }

    // Of shipments that are no good, nothing is known.
    private static String newest(List<JsonNode> shipments) {
        return readable(shipments)
                .flatMap(row -> Stream.of(row.get("ship_date"), row.get("delivered_date")))
                .filter(day -> !day.isNull())
                .map(JsonNode::asString)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** How many shipments are of an order that has no row. */
    static long orphans(Written written) {
        Set<String> orders = written.csv("sales_orders.csv").stream()
                .map(row -> row.getField("order_id"))
                .collect(Collectors.toSet());
        return written.shipments().stream()
                .filter(row -> !orders.contains(row.get("order_id").asString()))
                .count();
    }

    /** By source. */
    Map<String, Long> rejected() {
        return rejected;
    }

    /** A shipment of it is missing, or one of its order is of a line that nobody knows, or all later ones are missing. */
    boolean isInDoubt(NamedCsvRecord line) {
        return line.getField("promised_ship_date").compareTo(judgedUntil) > 0
                || lines.contains(line(line))
                || orders.contains(line.getField("order_id"));
    }

    static Stream<JsonNode> readable(List<JsonNode> shipments) {
        return shipments.stream().filter(NaiveDoubts::isReadable);
    }

    static boolean isReadable(NamedCsvRecord line) {
        return line.getField("qty_ordered").matches("\\d+");
    }

    private static boolean isReadable(JsonNode shipment) {
        return shipment.get("qty_shipped").isNumber();
    }

    private static String line(NamedCsvRecord row) {
        return row.getField("order_id") + "/" + row.getField("sku_id");
    }

    private static String line(JsonNode row) {
        return row.get("order_id").asString() + "/" + row.get("sku_id").asString();
    }
}
