package io.infull.generate.order;

import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.policy.Policy;
import io.infull.generate.policy.PolicyCases;
import io.infull.generate.policy.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the columns that policies and the perfect order ask for, and pieces that follow. Has dice of its own: without them everything else is drawn
 * as with them. Every field of a policy has lines that are judged otherwise because of it alone.
 */
final class ColumnDrawer {
    private static final List<String> SHIPPING_MODES = List.of("express", "freight", "parcel");
    private final Optional<PolicyCases> cases;
    private final Dice dice;
    private final Dice modeDice;
    private final Moments moments;
    private final FollowUps followUps;

    ColumnDrawer(Scenario scenario) {
        GenerationPlan plan = scenario.plan();
        cases = plan.policies();
        dice = new Dice(plan.seed(), "policy columns");
        modeDice = new Dice(plan.seed(), "shipping modes");
        List<Policy> policies = cases.map(PolicyCases::policies).orElse(List.of());
        moments = new Moments(policies, dice);
        followUps = new FollowUps(scenario);
    }

    /** The order as it is where the plan has no such columns. */
    Order addTo(Order order) {
        if (cases.isEmpty()) {
            return order;
        }
        Optional<String> mode = modeDice.chance(0.8) ? Optional.of(modeDice.oneOf(SHIPPING_MODES)) : Optional.empty();
        List<OrderLine> lines =
                order.lines().stream().map(line -> filled(order, line, mode)).toList();
        return order.with(lines);
    }

    private OrderLine filled(Order order, OrderLine line, Optional<String> mode) {
        LineColumns columns = columns(order.date(), line, mode);
        return line.with(
                columns,
                Stream.concat(line.shipments().stream(), followUps.of(line).stream())
                        .map(shipment -> shipment.with(columns(shipment)))
                        .toList());
    }

    private LineColumns columns(LocalDate ordered, OrderLine line, Optional<String> mode) {
        LocalDate ship = line.promisedShipDate();
        LocalDate delivery = ship.plusDays(dice.between(2, 5));
        Optional<Integer> delay = dice.chance(0.15) ? Optional.of(dice.between(1, 4)) : Optional.empty();
        boolean isConfirmed = dice.chance(0.92);
        Promises promises = new Promises(
                dice.chance(0.95) ? Optional.of(near(ship, ordered, 2, 2)) : Optional.empty(),
                ship,
                delay.map(ship::plusDays),
                delivery,
                delay.map(delivery::plusDays),
                isConfirmed ? Optional.of(near(ship, ordered, 1, 3)) : Optional.empty());
        Optional<Integer> accepted = isConfirmed ? Optional.of(accepted(line.quantity())) : Optional.empty();
        return new LineColumns(promises, accepted, mode);
    }

    // Mostly the very day, else one around it, and none before the order.
    private LocalDate near(LocalDate day, LocalDate ordered, int before, int after) {
        if (dice.chance(0.7)) {
            return day;
        }
        LocalDate near = day.plusDays(dice.between(-before, after));
        return near.isBefore(ordered) ? ordered : near;
    }

    private int accepted(int ordered) {
        if (dice.chance(0.02)) {
            return 0;
        }
        return dice.chance(0.12) ? Math.max(1, ordered * dice.between(50, 95) / 100) : ordered;
    }

    private ShipmentColumns columns(Shipment shipment) {
        Optional<LocalDate> shipped = shipment.isDated() ? Optional.of(shipment.shipDate()) : Optional.empty();
        return new ShipmentColumns(
                shipped.flatMap(moments::on),
                shipment.deliveredDate().flatMap(moments::on),
                shipment.deliveredDate().flatMap(day -> condition()),
                condition());
    }

    private Optional<Boolean> condition() {
        return dice.chance(0.02) ? Optional.empty() : Optional.of(!dice.chance(0.03));
    }
}
