package io.infull.generate.order;

import io.infull.generate.master.Agreement;
import io.infull.generate.master.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of an order, and what came of it.
 *
 * @param shipments up to the as-of date, the first one first
 * @param columns empty where the plan does not ask for them
 */
public record OrderLine(
        Ordered ordered, Window window, boolean isCancelled, List<Shipment> shipments, Optional<LineColumns> columns) {

    /**
     * What is ordered.
     *
     * @param unitPrice cents
     * @param agreement the terms on the order date
     */
    record Ordered(Product product, int quantity, long unitPrice, Agreement agreement) {}

    /**
     * When it is to leave.
     *
     * @param earliestShipDate empty when the customer accepts goods on any day
     */
    record Window(LocalDate promisedShipDate, Optional<LocalDate> earliestShipDate) {}

    public Product product() {
        return ordered.product();
    }

    public int quantity() {
        return ordered.quantity();
    }

    /** Cents. */
    public long unitPrice() {
        return ordered.unitPrice();
    }

    /** The terms on the order date. */
    public Agreement agreement() {
        return ordered.agreement();
    }

    public LocalDate promisedShipDate() {
        return window.promisedShipDate();
    }

    /** Empty when the customer accepts goods on any day. */
    public Optional<LocalDate> earliestShipDate() {
        return window.earliestShipDate();
    }

    OrderLine with(List<Shipment> otherShipments) {
        return new OrderLine(ordered, window, isCancelled, otherShipments, columns);
    }

    /** @param filled its shipments with the columns that the plan asks for, and what follows them */
    OrderLine with(LineColumns drawn, List<Shipment> filled) {
        return new OrderLine(ordered, window, isCancelled, filled, Optional.of(drawn));
    }

    /** The same line, of which nothing is ordered and shipped. */
    OrderLine ofNothing() {
        Ordered nothing = new Ordered(product(), 0, unitPrice(), agreement());
        return new OrderLine(nothing, window, isCancelled, List.of(), columns);
    }

    /** Whether its quantity is 0. */
    public boolean isOfNothing() {
        return quantity() == 0;
    }

    public long shippedQuantity() {
        return shippedQuantity(LocalDate.MAX);
    }

    /**
     * The quantity shipped up to a day. A shipment that was booked without a day does not count.
     *
     * @param day the last day that counts
     */
    public long shippedQuantity(LocalDate day) {
        long shipped = 0;
        for (Shipment shipment : shipments) {
            if (shipment.isDated() && !shipment.shipDate().isAfter(day)) {
                shipped += shipment.quantity();
            }
        }
        return shipped;
    }

    /** Whether something left earlier than the customer accepts it. */
    public boolean isEarly() {
        return earliestShipDate().isPresent()
                && shipments.stream()
                        .anyMatch(shipment -> shipment.isDated()
                                && shipment.shipDate()
                                        .isBefore(earliestShipDate().get()));
    }

    /** Of something, not taken back, and promised by the as-of date. */
    public boolean isDue(LocalDate asOfDate) {
        return !isOfNothing() && !isCancelled && !promisedShipDate().isAfter(asOfDate);
    }

    public boolean isOtif() {
        return isOnTime() && isInFull();
    }

    public boolean isOnTime() {
        return !isLate() && !isEarly();
    }

    /**
     * Complete after the promise, or never sent. A line is complete with the ordered quantity, or with all that ever came:
     * whether it is short is decided by "in full".
     */
    public boolean isLate() {
        long shipped = shippedQuantity();
        return shipped == 0 || shippedQuantity(promisedShipDate()) < Math.min(quantity(), shipped);
    }

    /** Whether something left and all of it in time, where no quantity is known. */
    public boolean isPunctual() {
        return !isEarly()
                && shipments.stream().anyMatch(Shipment::isDated)
                && shipments.stream().filter(Shipment::isDated).noneMatch(shipment -> shipment.shipDate()
                        .isAfter(promisedShipDate()));
    }

    public boolean isInFull() {
        return shippedQuantity() >= quantity();
    }
}
