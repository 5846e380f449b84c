package io.infull.generate.order;

import io.infull.generate.master.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What load leaves of an order whose unreadable rows it rejects.
 *
 * @param order with the rows that can be read; without lines where none can
 * @param doubted products of the lines that may be other than they look, as a shipment may be missing from them, or all
 *     later ones are
 * @param lacksLine an order row was rejected, so the order cannot be judged as a whole
 */
public record LoadedOrder(Order order, Set<Product> doubted, boolean lacksLine) {

    /** Of an order whose shipments are all known, but for rejected ones. */
    public static LoadedOrder of(Order written) {
        return of(written, LocalDate.MAX);
    }

    /** @param judgedUntil the shipments of lines that are promised later are unknown */
    public static LoadedOrder of(Order written, LocalDate judgedUntil) {
        UnreadableRows unreadable = written.unreadable();
        if (unreadable.isEmpty()) {
            return new LoadedOrder(written, promisedAfter(judgedUntil, written.lines()), false);
        }
        List<OrderLine> read = written.lines().stream()
                .filter(line -> !unreadable.contains(line))
                .toList();
        return new LoadedOrder(
                written.with(read.stream()
                        .map(line -> line.with(read(line.shipments(), unreadable)))
                        .toList()),
                union(doubted(written, read), promisedAfter(judgedUntil, read)),
                read.size() < written.lines().size());
    }

    public List<OrderLine> lines() {
        return order.lines();
    }

    public boolean isInDoubt(OrderLine line) {
        return doubted.contains(line.product());
    }

    /** In the figures: not taken back, due and not in doubt. */
    public boolean isAssessed(OrderLine line, LocalDate asOfDate) {
        return line.isDue(asOfDate) && !isInDoubt(line);
    }

    private static Set<Product> promisedAfter(LocalDate day, List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.promisedShipDate().isAfter(day))
                .map(OrderLine::product)
                .collect(Collectors.toSet());
    }

    private static Set<Product> union(Set<Product> some, Set<Product> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    // A shipment of a line that was rejected, too, may be of any line of the order.
    private static Set<Product> doubted(Order written, List<OrderLine> read) {
        UnreadableRows unreadable = written.unreadable();
        boolean isAny = written.lines().stream()
                .anyMatch(line -> unreadable.contains(line) && !line.shipments().isEmpty());
        return read.stream()
                .filter(line -> isAny || line.shipments().stream().anyMatch(unreadable::contains))
                .map(OrderLine::product)
                .collect(Collectors.toSet());
    }

    private static List<Shipment> read(List<Shipment> shipments, UnreadableRows unreadable) {
        return shipments.stream()
                .filter(shipment -> !unreadable.contains(shipment))
                .toList();
    }
}
