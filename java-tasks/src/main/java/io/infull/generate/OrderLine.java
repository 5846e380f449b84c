package io.infull.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * @param unitPrice cents
 * @param agreement as it stands on the order date
 * @param shipments up to the as-of date, the first one first
 */
record OrderLine(
        Product product,
        int quantity,
        long unitPrice,
        LocalDate promisedShipDate,
        boolean isCancelled,
        Agreement agreement,
        List<Shipment> shipments) {

    long shippedQuantity() {
        long shipped = 0;
        for (Shipment shipment : shipments) {
            shipped += shipment.quantity();
        }
        return shipped;
    }

    /** @param day the last one that counts */
    long shippedQuantity(LocalDate day) {
        return shipments.stream()
                .filter(shipment -> !shipment.shipDate().isAfter(day))
                .mapToLong(Shipment::quantity)
                .sum();
    }
}
