package io.infull.generate.order;

import io.infull.generate.master.Archetype;
import io.infull.generate.plan.Dice;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Identifiers;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws how an order line is shipped: when, how much of it, and in how many shipments. */
public final class ShipmentPlanner {
    public static final List<String> CARRIERS = List.of("DHL", "FedEx", "RegionalCarrier", "UPS");
    private static final List<String> PRIORITIES = List.of("exp", "std");
    public static final List<String> WAREHOUSES = List.of("HOU1", "HOU2");
    private final Rates rates;
    private final LocalDate asOfDate;
    private final Dice dice;
    private long written;

    ShipmentPlanner(GenerationPlan plan) {
        rates = plan.rates();
        asOfDate = plan.asOfDate();
        dice = new Dice(plan.seed(), "shipments");
    }

    /** The shipments of the line up to the as-of date. Later ones are not known yet. */
    List<Shipment> ship(Archetype archetype, LocalDate orderDate, LocalDate promisedShipDate, int ordered) {
        if (dice.chance(rates.of(Rate.NEVER_SHIPPED))) {
            return List.of();
        }
        LocalDate shipDate = firstShipDate(archetype, orderDate, promisedShipDate);
        int left = quantity(archetype, ordered);
        int pieces = dice.chance(rates.of(Rate.SPLIT)) ? Math.min(left, dice.between(2, 3)) : 1;
        List<Shipment> shipped = new ArrayList<>(pieces);
        while (pieces > 0 && !shipDate.isAfter(asOfDate)) {
            int piece = pieces == 1 ? left : dice.between(1, left - pieces + 1);
            shipped.add(shipment(shipDate, piece));
            left -= piece;
            pieces--;
            shipDate = shipDate.plusDays(dice.between(1, 4));
        }
        return shipped;
    }

    private LocalDate firstShipDate(Archetype archetype, LocalDate orderDate, LocalDate promisedShipDate) {
        if (dice.chance(rates.of(archetype.late()))) {
            return promisedShipDate.plusDays(dice.between(1, 10));
        }
        if (!dice.chance(rates.of(Rate.EARLY))) {
            return promisedShipDate;
        }
        LocalDate early = promisedShipDate.minusDays(dice.between(1, 3));
        return early.isBefore(orderDate) ? orderDate : early;
    }

    private int quantity(Archetype archetype, int ordered) {
        if (dice.chance(rates.of(archetype.shortShipped()))) {
            return Math.max(1, ordered * dice.between(40, 95) / 100);
        }
        if (dice.chance(rates.of(Rate.OVER_SHIPPED))) {
            return ordered + Math.max(1, ordered * dice.between(1, 10) / 100);
        }
        return ordered;
    }

    private Shipment shipment(LocalDate shipDate, int quantity) {
        LocalDate deliveredDate = shipDate.plusDays(dice.between(1, 5));
        return new Shipment(
                Identifiers.shipment(++written),
                Shipment.Days.known(shipDate, deliveredDate, asOfDate),
                quantity,
                new Shipment.Way(dice.oneOf(CARRIERS), dice.oneOf(WAREHOUSES), dice.oneOf(PRIORITIES)),
                Optional.empty());
    }
}
