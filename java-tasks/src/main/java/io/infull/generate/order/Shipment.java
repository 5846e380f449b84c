package io.infull.generate.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One shipped position. Without a delivery date it has not arrived by the as-of date.
 *
 * @param shipDate when it left, also when that day was not booked
 * @param isDated whether the export has the day
 * @param columns empty where the plan does not ask for them
 */
public record Shipment(
        String id,
        LocalDate shipDate,
        Optional<LocalDate> deliveredDate,
        int quantity,
        String carrier,
        String warehouse,
        String priority,
        boolean isDated,
        Optional<ShipmentColumns> columns) {

    /** The same shipment, booked without its days: when it left and arrived is unknown. */
    Shipment undated() {
        return new Shipment(id, shipDate, Optional.empty(), quantity, carrier, warehouse, priority, false, columns);
    }

    /** @param asOfDate later deliveries are not known yet */
    Shipment movedTo(LocalDate day, LocalDate asOfDate) {
        long delay = ChronoUnit.DAYS.between(shipDate, day);
        Optional<LocalDate> delivered =
                deliveredDate.map(date -> date.plusDays(delay)).filter(date -> !date.isAfter(asOfDate));
        return new Shipment(id, day, delivered, quantity, carrier, warehouse, priority, isDated, columns);
    }

    Shipment withId(String otherId) {
        return new Shipment(otherId, shipDate, deliveredDate, quantity, carrier, warehouse, priority, isDated, columns);
    }

    Shipment with(ShipmentColumns drawn) {
        return new Shipment(
                id, shipDate, deliveredDate, quantity, carrier, warehouse, priority, isDated, Optional.of(drawn));
    }
}
