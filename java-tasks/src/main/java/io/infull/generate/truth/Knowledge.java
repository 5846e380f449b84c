package io.infull.generate.truth;

import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Shipment;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Omission;

/** What can be known of a line from exports that lack something. */
final class Knowledge {
    private final boolean hasShipments;
    private final boolean hasQuantities;
    private final boolean hasAnyQuantity;

    Knowledge(GenerationPlan plan) {
        hasShipments = !plan.lacks(Omission.SHIPMENTS);
        hasQuantities = !plan.lacks(Omission.QTY_ORDERED) && !plan.lacks(Omission.QTY_SHIPPED);
        hasAnyQuantity = !plan.lacks(Omission.QTY_ORDERED) || !plan.lacks(Omission.QTY_SHIPPED);
    }

    /** Whether it is known when something of it left, or that nothing did. */
    boolean isMeasurable(OrderLine line) {
        boolean isUnbooked = !hasAnyQuantity
                && !line.shipments().isEmpty()
                && line.shipments().stream().noneMatch(Shipment::isDated);
        return hasShipments && !isUnbooked;
    }

    /** With a quantity missing, everything that came has to be in time. */
    boolean isOnTime(OrderLine line) {
        return hasQuantities ? line.isOnTime() : line.isPunctual();
    }

    /** Whether something left, and it is not known that this was all. */
    boolean isOpen(OrderLine line) {
        boolean hasLeft = hasShipments && line.shipments().stream().anyMatch(Shipment::isDated);
        return hasLeft && !(hasQuantities && line.isInFull());
    }
}
