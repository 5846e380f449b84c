package io.infull.generate.truth;

import io.infull.generate.master.ContractState;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.Shipment;
import io.infull.generate.order.ShipmentPlanner;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the order lines that each event affected, by their results. Readers of the marts must find the same. */
final class StoryTally {
    private final LocalDate asOfDate;
    private final Map<StoryEvent, Long> lines = new LinkedHashMap<>();
    private final List<StoryEvent> events = new ArrayList<>();

    StoryTally(Scenario scenario) {
        asOfDate = scenario.plan().asOfDate();
        events.addAll(scenario.story().events());
        events.forEach(event -> lines.put(event, 0L));
    }

    void count(LoadedOrder order) {
        for (OrderLine line : order.lines()) {
            for (StoryEvent event : events) {
                if (isLeftBy(event, order, line)) {
                    lines.merge(event, 1L, Long::sum);
                }
            }
        }
    }

    Map<StoryEvent, Long> lines() {
        return lines;
    }

    private boolean isLeftBy(StoryEvent event, LoadedOrder loaded, OrderLine line) {
        Order order = loaded.order();
        boolean isMissed = isMissed(loaded, line);
        boolean isOrderedThen = event.isOn(order.date());
        boolean isPromisedThen = event.isOn(line.promisedShipDate());
        int product = line.product().index();
        return switch (event.kind()) {
            case INCOMPLETE_RECORDS -> isPromisedThen && isMissed && lacksDay(event, line);
            case PARTIAL_MONTH -> YearMonth.from(order.date()).equals(YearMonth.from(event.from()));
            case TOO_EARLY ->
                isOrderedThen
                        && order.customer().index() == event.subject()
                        && isMissed
                        && line.isEarly()
                        && !line.isLate()
                        && isBooked(line);
            case BAD_CARRIER -> isPromisedThen && isMissed && carrier(line) == event.subject();
            case PRICE_LIST_RAN_OUT ->
                isOrderedThen
                        && order.customer().index() == event.subject()
                        && !line.isCancelled()
                        && !line.isOfNothing()
                        && line.agreement().state() == ContractState.EXPIRED;
            case PRODUCTION_LATE ->
                isOrderedThen
                        && product == event.subject()
                        && !line.promisedShipDate().isAfter(event.to())
                        && isMissed
                        && isBooked(line);
            case STOCK_OUT -> isOrderedThen && product == event.subject() && isMissed && isBooked(line);
            case STRIKE -> isPromisedThen && isMissed && leftAfter(event, line);
        };
    }

    private boolean isMissed(LoadedOrder order, OrderLine line) {
        return order.isAssessed(line, asOfDate) && !line.isOtif();
    }

    // If a line has an incomplete record, that is its cause, whatever else happened to it.
    private static boolean isBooked(OrderLine line) {
        return line.shipments().stream().allMatch(Shipment::isDated);
    }

    private static boolean lacksDay(StoryEvent event, OrderLine line) {
        return line.shipments().stream()
                .anyMatch(shipment -> !shipment.isDated()
                        && ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse()) == event.subject());
    }

    private static int carrier(OrderLine line) {
        return line.shipments().stream()
                .filter(Shipment::isDated)
                .min(Comparator.comparing(Shipment::shipDate).thenComparing(Shipment::id))
                .map(shipment -> ShipmentPlanner.CARRIERS.indexOf(shipment.carrier()))
                .orElse(-1);
    }

    private static boolean leftAfter(StoryEvent strike, OrderLine line) {
        return line.shipments().stream()
                .filter(shipment -> shipment.isDated()
                        && shipment.shipDate().equals(strike.to().plusDays(1)))
                .anyMatch(shipment -> ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse()) == strike.subject());
    }
}
