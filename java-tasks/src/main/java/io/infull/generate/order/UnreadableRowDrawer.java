package io.infull.generate.order;

import io.infull.generate.master.Product;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import java.util.HashSet;
import java.util.Set;

/** Draws which rows cannot be read. Has dice of its own: everything else is drawn as without such rows. */
final class UnreadableRowDrawer {
    private final Rates rates;
    private final Dice dice;

    UnreadableRowDrawer(GenerationPlan plan) {
        rates = plan.rates();
        dice = new Dice(plan.seed(), "unreadable rows");
    }

    /** The order as it is where the plan has no such rows. */
    Order addTo(Order order) {
        if (!rates.haveUnreadableRows()) {
            return order;
        }
        Set<Product> lines = new HashSet<>();
        Set<String> shipments = new HashSet<>();
        for (OrderLine line : order.lines()) {
            if (dice.chance(rates.of(Rate.UNREADABLE_ORDER_ROWS))) {
                lines.add(line.product());
            }
            for (Shipment shipment : line.shipments()) {
                if (dice.chance(rates.of(Rate.UNREADABLE_SHIPMENT_ROWS))) {
                    shipments.add(shipment.id());
                }
            }
        }
        return order.with(new UnreadableRows(lines, shipments));
    }
}
