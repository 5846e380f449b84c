package io.infull.generate.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One shipped position.
 *
 * @param columns empty where the plan does not ask for them
 */
public record Shipment(String id, Days days, int quantity, Way way, Optional<ShipmentColumns> columns) {

    /**
     * When it left and arrived. Without a delivery date it has not arrived by the as-of date.
     *
     * @param shipDate when it left, also when that day was not booked
     * @param isDated whether the export has the day
     */
    record Days(LocalDate shipDate, Optional<LocalDate> deliveredDate, boolean isDated) {

        /** @param asOfDate later deliveries are not known yet */
        static Days known(LocalDate left, LocalDate arrives, LocalDate asOfDate) {
            return new Days(left, Optional.of(arrives).filter(date -> !date.isAfter(asOfDate)), true);
        }

        Days movedTo(LocalDate day, LocalDate asOfDate) {
            long delay = ChronoUnit.DAYS.between(shipDate, day);
            Optional<LocalDate> delivered =
                    deliveredDate.map(date -> date.plusDays(delay)).filter(date -> !date.isAfter(asOfDate));
            return new Days(day, delivered, isDated);
        }
    }

    /** How it came. */
    record Way(String carrier, String warehouse, String priority) {}

    public LocalDate shipDate() {
        return days.shipDate();
    }

    public Optional<LocalDate> deliveredDate() {
        return days.deliveredDate();
    }

    /** Whether the export has its days. */
    public boolean isDated() {
        return days.isDated();
    }

    public String carrier() {
        return way.carrier();
    }

    public String warehouse() {
        return way.warehouse();
    }

    public String priority() {
        return way.priority();
    }

    /** The same shipment, booked without its days: when it left and arrived is unknown. */
    Shipment undated() {
        return with(new Days(shipDate(), Optional.empty(), false));
    }

    /** @param asOfDate later deliveries are not known yet */
    Shipment movedTo(LocalDate day, LocalDate asOfDate) {
        return with(days.movedTo(day, asOfDate));
    }

    /** What an export of the day knows of it; empty where it left later. */
    Optional<Shipment> knownOn(LocalDate day) {
        return shipDate().isAfter(day) ? Optional.empty() : Optional.of(movedTo(shipDate(), day));
    }

    Shipment withId(String otherId) {
        return new Shipment(otherId, days, quantity, way, columns);
    }

    Shipment with(ShipmentColumns drawn) {
        return new Shipment(id, days, quantity, way, Optional.of(drawn));
    }

    private Shipment with(Days others) {
        return new Shipment(id, others, quantity, way, columns);
    }
}
