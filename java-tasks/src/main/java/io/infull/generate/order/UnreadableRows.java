package io.infull.generate.order;

import io.infull.generate.master.Product;
import java.util.Set;

/**
 * The rows of an order whose quantity the files do not hold as a number, so that load rejects them.
 *
 * @param lines products of its order rows
 * @param shipments identifiers of its shipment rows
 */
public record UnreadableRows(Set<Product> lines, Set<String> shipments) {
    /** What the files hold in place of the quantity. */
    public static final String QUANTITY = "n/a";

    static final UnreadableRows NONE = new UnreadableRows(Set.of(), Set.of());

    public UnreadableRows {
        lines = Set.copyOf(lines);
        shipments = Set.copyOf(shipments);
    }

    public boolean contains(OrderLine line) {
        return lines.contains(line.product());
    }

    public boolean contains(Shipment shipment) {
        return shipments.contains(shipment.id());
    }

    boolean isEmpty() {
        return lines.isEmpty() && shipments.isEmpty();
    }
}
