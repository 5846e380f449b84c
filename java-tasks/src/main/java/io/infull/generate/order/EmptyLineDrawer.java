package io.infull.generate.order;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Rate;
import java.util.List;

/**
 * Draws which lines order nothing: quantity 0, and nothing is shipped. Has dice of its own: all other lines are drawn as
 * without such lines.
 */
final class EmptyLineDrawer {
    private final double share;
    private final Dice dice;

    EmptyLineDrawer(GenerationPlan plan) {
        share = plan.rates().of(Rate.NOTHING_ORDERED);
        dice = new Dice(plan.seed(), "lines of nothing");
    }

    /** The order as it is where the plan has no such lines. */
    Order addTo(Order order) {
        if (share == 0) {
            return order;
        }
        List<OrderLine> lines = order.lines().stream()
                .map(line -> dice.chance(share) ? line.ofNothing() : line)
                .toList();
        return order.with(lines);
    }
}
