package io.infull.generate.order;

import io.infull.generate.master.Customer;
import io.infull.generate.master.Product;
import io.infull.generate.plan.Dice;
import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Applies the events of the story to the shipments of a line. It has its own random numbers, so that everything else is
 * the same with and without a story. Events of products come last, so that a product that is out of stock is not
 * shipped.
 */
final class Mishaps {
    private final Story story;
    private final LocalDate asOfDate;
    private final Dice dice;

    Mishaps(Scenario scenario) {
        story = scenario.story();
        asOfDate = scenario.plan().asOfDate();
        dice = new Dice(scenario.plan().seed(), "mishaps");
    }

    /** By ship date, up to the as-of date. */
    List<Shipment> happenTo(
            Customer customer, Product product, LocalDate orderDate, LocalDate promise, List<Shipment> planned) {
        if (story.events().isEmpty() || planned.isEmpty()) {
            return planned;
        }
        List<Shipment> shipments = new ArrayList<>(planned);
        if (story.on(orderDate, EventKind.TOO_EARLY, customer.index()).isPresent()) {
            sendAtOnce(shipments, orderDate, promise);
        }
        shipments.replaceAll(shipment -> heldUp(collectedLate(shipment)));
        if (story.on(orderDate, EventKind.STOCK_OUT, product.index()).isPresent()) {
            waitForStock(shipments, promise);
        }
        shipments.replaceAll(shipment -> waitingForProduction(shipment, product));
        shipments.removeIf(shipment -> shipment.shipDate().isAfter(asOfDate));
        shipments.sort(Comparator.comparing(Shipment::shipDate).thenComparing(Shipment::id));
        shipments.replaceAll(shipment -> booked(shipment, promise));
        return shipments;
    }

    // The first shipment leaves a week before its day, if the line was ordered by then. The others follow at the
    // planned intervals.
    private void sendAtOnce(List<Shipment> shipments, LocalDate orderDate, LocalDate promise) {
        LocalDate week = promise.minusDays(7);
        LocalDate first = week.isBefore(orderDate) ? orderDate : week;
        long days = ChronoUnit.DAYS.between(first, shipments.get(0).shipDate());
        shipments.replaceAll(shipment -> moved(shipment, shipment.shipDate().minusDays(days)));
    }

    private Shipment booked(Shipment shipment, LocalDate promise) {
        int warehouse = ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse());
        return story.on(promise, EventKind.INCOMPLETE_RECORDS, warehouse).isPresent() ? shipment.undated() : shipment;
    }

    private Shipment collectedLate(Shipment shipment) {
        int carrier = ShipmentPlanner.CARRIERS.indexOf(shipment.carrier());
        return story.on(shipment.shipDate(), EventKind.BAD_CARRIER, carrier).isPresent()
                ? moved(shipment, shipment.shipDate().plusDays(dice.between(1, 5)))
                : shipment;
    }

    private Shipment heldUp(Shipment shipment) {
        int warehouse = ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse());
        return story.on(shipment.shipDate(), EventKind.STRIKE, warehouse)
                .map(strike -> moved(shipment, strike.to().plusDays(1)))
                .orElse(shipment);
    }

    // None of it leaves by the promised day.
    private void waitForStock(List<Shipment> shipments, LocalDate promise) {
        int wait = dice.between(2, 8);
        shipments.replaceAll(
                shipment -> shipment.shipDate().isAfter(promise) ? shipment : moved(shipment, promise.plusDays(wait)));
    }

    private Shipment waitingForProduction(Shipment shipment, Product product) {
        Optional<StoryEvent> gap = story.on(shipment.shipDate(), EventKind.PRODUCTION_LATE, product.index());
        return gap.map(event -> moved(shipment, event.to().plusDays(dice.between(1, 5))))
                .orElse(shipment);
    }

    private Shipment moved(Shipment shipment, LocalDate day) {
        return shipment.movedTo(day, asOfDate);
    }
}
