package io.infull.generate.order;

import io.infull.generate.master.Customer;
import java.time.LocalDate;
import java.util.List;

/**
 * @param lines of different products
 * @param unreadable of its rows in the files
 */
public record Order(String id, LocalDate date, Customer customer, List<OrderLine> lines, UnreadableRows unreadable) {

    Order(String id, LocalDate date, Customer customer, List<OrderLine> lines) {
        this(id, date, customer, lines, UnreadableRows.NONE);
    }

    Order with(List<OrderLine> otherLines) {
        return new Order(id, date, customer, otherLines, unreadable);
    }

    Order with(UnreadableRows drawn) {
        return new Order(id, date, customer, lines, drawn);
    }
}
