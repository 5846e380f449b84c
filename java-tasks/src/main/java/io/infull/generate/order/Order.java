package io.infull.generate.order;

import io.infull.generate.master.Customer;
import java.time.LocalDate;
import java.util.List;

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

    Order with(UnreadableRows drawn) {
        return new Order(id, date, customer, lines, drawn, orphans);
    }

    Order withOrphans(List<OrphanShipment> drawn) {
        return new Order(id, date, customer, lines, unreadable, drawn);
    }
}
