package io.infull.generate.order;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Rate;
import java.util.List;

/**
 * Draws more shipments, of orders that are in no file. Each is like a shipment of an order, which stays as it is. Has dice
 * of its own.
 */
final class OrphanDrawer {
    private final double share;
    private final Dice dice;

    OrphanDrawer(GenerationPlan plan) {
        share = plan.rates().of(Rate.ORPHAN_SHIPMENTS);
        dice = new Dice(plan.seed(), "orphan shipments");
    }

    /** The order as it is where the plan has no such shipments. */
    Order addTo(Order order) {
        if (share == 0) {
            return order;
        }
        List<OrphanShipment> orphans = order.lines().stream()
                .flatMap(line -> line.shipments().stream()
                        .filter(shipment -> dice.chance(share))
                        .map(shipment -> orphan(order, line, shipment)))
                .toList();
        return order.withOrphans(orphans);
    }

    private static OrphanShipment orphan(Order order, OrderLine line, Shipment shipment) {
        return new OrphanShipment("X" + order.id(), line.product(), shipment.withId("X" + shipment.id()));
    }
}
