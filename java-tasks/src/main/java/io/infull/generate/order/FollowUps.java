package io.infull.generate.order;

import io.infull.generate.plan.Dice;
import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Draws forgotten pieces that follow a line which was already complete, after its promise: who judges each shipment takes the
 * line as late. None leaves on a day on which an event would hold it up.
 */
final class FollowUps {
    private static final double SHARE = 0.03;
    private final Story story;
    private final LocalDate asOfDate;
    private final Dice dice;

    FollowUps(Scenario scenario) {
        story = scenario.story();
        asOfDate = scenario.plan().asOfDate();
        dice = new Dice(scenario.plan().seed(), "follow-ups");
    }

    Optional<Shipment> of(OrderLine line) {
        if (line.isCancelled() || !line.isOtif() || !dice.chance(SHARE)) {
            return Optional.empty();
        }
        Shipment last = line.shipments().get(line.shipments().size() - 1);
        LocalDate from = last.shipDate().isAfter(line.promisedShipDate()) ? last.shipDate() : line.promisedShipDate();
        LocalDate day = from.plusDays(dice.between(1, 3));
        LocalDate arrival = day.plusDays(dice.between(1, 5));
        Shipment followUp = new Shipment(
                last.id() + "-1",
                Shipment.Days.known(day, arrival, asOfDate),
                dice.between(1, 3),
                last.way(),
                Optional.empty());
        return Optional.of(followUp).filter(known -> !day.isAfter(asOfDate) && !isHeldUp(line, known));
    }

    private boolean isHeldUp(OrderLine line, Shipment shipment) {
        LocalDate day = shipment.shipDate();
        int carrier = ShipmentPlanner.CARRIERS.indexOf(shipment.carrier());
        int warehouse = ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse());
        int product = line.product().index();
        return story.on(day, EventKind.BAD_CARRIER, carrier).isPresent()
                || story.on(day, EventKind.STRIKE, warehouse).isPresent()
                || story.on(day, EventKind.PRODUCTION_LATE, product).isPresent()
                || story.on(day, EventKind.STOCK_OUT, product).isPresent();
    }
}
