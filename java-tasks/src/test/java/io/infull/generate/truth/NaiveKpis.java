package io.infull.generate.truth;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.Written;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The KPIs as someone would count them who has the files and the definitions and nothing else: shares no code with the
 * generator, compares dates as ISO text, and takes no care of speed. Figures are named by their path in the truth file.
 */
final class NaiveKpis {
    private final String asOf;
    private final Map<String, List<NamedCsvRecord>> contracts;
    private final Map<String, List<JsonNode>> shipments;
    private final NaiveDoubts doubts;
    private final Set<String> told;
    private final Map<String, BigDecimal> figures = new TreeMap<>();

    private NaiveKpis(Written written) {
        asOf = written.truth().get("plan").get("as_of").asString();
        contracts = written.csv("contracts.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("customer_id") + "/" + row.getField("sku_id")));
        doubts = NaiveDoubts.of(written);
        shipments = NaiveDoubts.readable(written.shipments())
                .collect(Collectors.groupingBy(row ->
                        row.get("order_id").asString() + "/" + row.get("sku_id").asString()));
        told = Stream.of("is_undamaged", "are_documents_correct")
                .filter(field ->
                        NaiveDoubts.readable(written.shipments()).anyMatch(shipment -> shipment.hasNonNull(field)))
                .collect(Collectors.toSet());
        add("counts.shipments", BigDecimal.valueOf(written.shipments().size()));
        add("counts.orphan_shipments", BigDecimal.valueOf(NaiveDoubts.orphans(written)));
        NaiveMaturity.GRACE.forEach(figure -> add(figure, BigDecimal.valueOf(NaiveMaturity.DAYS)));
        doubts.rejected().forEach((source, rows) -> add("counts.rejected_rows." + source, BigDecimal.valueOf(rows)));
    }

    /** Only figures that are not 0. */
    static Map<String, BigDecimal> of(Written written) {
        NaiveKpis kpis = new NaiveKpis(written);
        written.csv("sales_orders.csv").stream()
                .collect(Collectors.groupingBy(line -> line.getField("order_id")))
                .values()
                .forEach(kpis::countOrder);
        kpis.figures.values().removeIf(figure -> figure.signum() == 0);
        kpis.figures.replaceAll((name, figure) -> figure.stripTrailingZeros());
        return kpis.figures;
    }

    private void countOrder(List<NamedCsvRecord> written) {
        add("counts.orders", BigDecimal.ONE);
        add("counts.lines", BigDecimal.valueOf(written.size()));
        List<NamedCsvRecord> lines =
                written.stream().filter(NaiveDoubts::isReadable).toList();
        lines.forEach(this::countLine);
        boolean isWhole = lines.size() == written.size();
        List<NamedCsvRecord> live = lines.stream().filter(this::isLive).toList();
        if (isWhole && !live.isEmpty() && live.stream().allMatch(this::isAssessed)) {
            hit("order_on_time", live.get(0), live.stream().allMatch(this::isOnTime));
            hit("order_in_full", live.get(0), live.stream().allMatch(this::isInFull));
            Predicate<NamedCsvRecord> isOnTime = this::isOnTime;
            boolean isOtif = live.stream().allMatch(isOnTime.and(this::isInFull));
            hit("order_otif", live.get(0), isOtif);
            countConditions(live, isOtif);
        }
    }

    private void countConditions(List<NamedCsvRecord> live, boolean isOtif) {
        String damage = condition(live, "is_undamaged");
        String documents = condition(live, "are_documents_correct");
        if (!damage.equals("unknown")) {
            hit("order_undamaged", live.get(0), damage.equals("true"));
        }
        if (!documents.equals("unknown")) {
            hit("order_documents", live.get(0), documents.equals("true"));
        }
        if (!damage.equals("unknown") && !documents.equals("unknown")) {
            hit("perfect_order", live.get(0), isOtif && damage.equals("true") && documents.equals("true"));
        }
    }

    // True or false, and unknown where a shipment does not say so and none says no, or where none of the file does.
    private String condition(List<NamedCsvRecord> live, String field) {
        Set<String> said = live.stream()
                .flatMap(this::everyShipmentOf)
                .map(shipment -> shipment.path(field).asString("unknown"))
                .collect(Collectors.toSet());
        if (said.contains("false")) {
            return "false";
        }
        return told.contains(field) && !said.contains("unknown") ? "true" : "unknown";
    }

    private void countLine(NamedCsvRecord line) {
        add("counts.lines_by_state." + state(line), BigDecimal.ONE);
        if (isLive(line)) {
            countContract(line);
        }
        if (isLive(line) && isAssessed(line)) {
            NaiveMaturity.figure(line, asOf).ifPresent(figure -> add(figure, BigDecimal.ONE));
            hit("line_on_time", line, isOnTime(line));
            hit("line_in_full", line, isInFull(line));
            hit("line_otif", line, isOnTime(line) && isInFull(line));
            hit("line_fill_rate", line, isInFull(line));
            hit("backorder_rate", line, !isInFull(line));
            ratio(
                    "volume_fill_rate",
                    line,
                    shipped(line).min(number(line, "qty_ordered")),
                    number(line, "qty_ordered"));
        }
    }

    private void countContract(NamedCsvRecord line) {
        String date = line.getField("order_date");
        List<NamedCsvRecord> all =
                contracts.getOrDefault(line.getField("customer_id") + "/" + line.getField("sku_id"), List.of());
        List<NamedCsvRecord> inForce = all.stream()
                .filter(contract -> contract.getField("effective_start").compareTo(date) <= 0)
                .filter(contract -> contract.getField("effective_end").compareTo(date) >= 0)
                .sorted(Comparator.comparing(contract -> contract.getField("effective_start")))
                .toList();
        hit("no_contract_rate", line, inForce.isEmpty());
        if (inForce.isEmpty()) {
            boolean hasEnded = all.stream()
                    .anyMatch(contract -> contract.getField("effective_end").compareTo(date) < 0);
            violation(hasEnded ? "EXPIRED" : "NO_CONTRACT", BigDecimal.ZERO);
            return;
        }
        if (inForce.size() > 1) {
            violation("OVERLAP", BigDecimal.ZERO);
        }
        countTerms(line, inForce.get(inForce.size() - 1));
    }

    private void countTerms(NamedCsvRecord line, NamedCsvRecord contract) {
        BigDecimal quantity = number(line, "qty_ordered");
        BigDecimal agreed = number(contract, "agreed_price").multiply(quantity);
        BigDecimal difference = number(line, "unit_price").multiply(quantity).subtract(agreed);
        boolean isUnderMoq = quantity.compareTo(number(contract, "moq")) < 0;
        ratio("overcharge", line, difference.max(BigDecimal.ZERO), agreed);
        ratio("undercharge", line, difference.negate().max(BigDecimal.ZERO), agreed);
        hit("moq_breach_rate", line, isUnderMoq);
        if (difference.signum() != 0) {
            violation(difference.signum() > 0 ? "PRICE_OVER" : "PRICE_UNDER", difference.abs());
        }
        if (isUnderMoq) {
            violation("MOQ", BigDecimal.ZERO);
        }
    }

    private String state(NamedCsvRecord line) {
        if (line.getField("line_status").equals("cancelled")) {
            return "cancelled";
        }
        if (!isLive(line)) {
            return "nothing_ordered";
        }
        if (isDue(line)) {
            return isAssessed(line) ? "assessed" : "not_judged";
        }
        return shipped(line).signum() > 0 && !isInFull(line) ? "open" : "not_due";
    }

    private boolean isLive(NamedCsvRecord line) {
        return !line.getField("line_status").equals("cancelled")
                && number(line, "qty_ordered").signum() != 0;
    }

    private boolean isAssessed(NamedCsvRecord line) {
        return isDue(line) && !doubts.isInDoubt(line);
    }

    private boolean isDue(NamedCsvRecord line) {
        return line.getField("promised_ship_date").compareTo(asOf) <= 0;
    }

    // Ship days in order: the line is on time when the one on which nothing is missing any more is no later than
    // promised.
    private boolean isOnTime(NamedCsvRecord line) {
        return isComplete(line) && shipmentsOf(line).noneMatch(shipment -> NaiveWindow.isTooEarly(line, shipment));
    }

    private boolean isComplete(NamedCsvRecord line) {
        BigDecimal missing = number(line, "qty_ordered").min(shipped(line));
        List<JsonNode> inOrder = shipmentsOf(line)
                .sorted(Comparator.comparing(
                        shipment -> shipment.get("ship_date").asString()))
                .toList();
        for (JsonNode shipment : inOrder) {
            missing = missing.subtract(shipment.get("qty_shipped").decimalValue());
            if (missing.signum() <= 0) {
                return shipment.get("ship_date").asString().compareTo(line.getField("promised_ship_date")) <= 0;
            }
        }
        return false;
    }

    private boolean isInFull(NamedCsvRecord line) {
        return shipped(line).compareTo(number(line, "qty_ordered")) >= 0;
    }

    private BigDecimal shipped(NamedCsvRecord line) {
        return shipmentsOf(line)
                .map(shipment -> shipment.get("qty_shipped").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<JsonNode> shipmentsOf(NamedCsvRecord line) {
        return everyShipmentOf(line)
                .filter(shipment -> !shipment.get("ship_date").isNull());
    }

    private Stream<JsonNode> everyShipmentOf(NamedCsvRecord line) {
        String key = line.getField("order_id") + "/" + line.getField("sku_id");
        return shipments.getOrDefault(key, List.of()).stream();
    }

    private void hit(String kpi, NamedCsvRecord line, boolean isHit) {
        ratio(kpi, line, isHit ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
    }

    private void ratio(String kpi, NamedCsvRecord line, BigDecimal numerator, BigDecimal denominator) {
        for (String scope : List.of("", "customers." + line.getField("customer_id") + ".")) {
            add(scope + "kpis." + kpi + ".numerator", numerator);
            add(scope + "kpis." + kpi + ".denominator", denominator);
        }
    }

    private void violation(String rule, BigDecimal amount) {
        add("violations." + rule + ".count", BigDecimal.ONE);
        add("violations." + rule + ".amount", amount);
    }

    private void add(String figure, BigDecimal amount) {
        figures.merge(figure, amount, BigDecimal::add);
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }
}
