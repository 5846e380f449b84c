package io.infull.generate.truth;

import io.infull.generate.order.Order;
import io.infull.generate.order.Orders;
import io.infull.generate.order.OrphanShipment;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.Shipment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Up to which promised day lines can be judged, where the export of shipments stops. */
final class JudgedDays {
    private LocalDate newest = LocalDate.MIN;

    private JudgedDays() {}

    /**
     * The newest day of any shipment in the export. Draws all orders once more: it must be known before the first line is
     * counted.
     */
    static LocalDate last(Scenario scenario) throws IOException {
        if (scenario.plan().shipmentsUntil().isEmpty()) {
            return LocalDate.MAX;
        }
        JudgedDays days = new JudgedDays();
        new Orders(scenario).forEach(days::look);
        return days.newest;
    }

    private void look(Order order) {
        Stream.concat(
                        order.lines().stream().flatMap(line -> line.shipments().stream()),
                        order.orphans().stream().map(OrphanShipment::shipment))
                .filter(shipment -> shipment.isDated() && !order.unreadable().contains(shipment))
                .forEach(this::look);
    }

    private void look(Shipment shipment) {
        LocalDate day = shipment.deliveredDate().orElse(shipment.shipDate());
        newest = day.isAfter(newest) ? day : newest;
    }
}
