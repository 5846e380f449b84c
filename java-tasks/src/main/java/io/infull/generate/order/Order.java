package io.infull.generate.order;

import io.infull.generate.master.Customer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * @param lines of different products
 * @param unreadable of its rows in the files
 * @param orphans written after its shipments, of no order
 */
public record Order(
        String id,
        LocalDate date,
        Customer customer,
        List<OrderLine> lines,
        UnreadableRows unreadable,
        List<OrphanShipment> orphans) {

    Order(String id, LocalDate date, Customer customer, List<OrderLine> lines) {
        this(id, date, customer, lines, UnreadableRows.NONE, List.of());
    }

    Order with(List<OrderLine> otherLines) {
        return new Order(id, date, customer, otherLines, unreadable, orphans);
    }

    /** @param day of the export of shipments; empty where it knows of all of them */
    Order withShipmentsUntil(Optional<LocalDate> day) {
        return day.isEmpty()
                ? this
                : with(lines.stream()
                        .map(line -> line.with(line.shipments().stream()
                                .flatMap(shipment -> shipment.knownOn(day.get()).stream())
                                .toList()))
                        .toList());
    }

    Order with(UnreadableRows drawn) {
        return new Order(id, date, customer, lines, drawn, orphans);
    }

    Order withOrphans(List<OrphanShipment> drawn) {
        return new Order(id, date, customer, lines, unreadable, drawn);
    }
}
