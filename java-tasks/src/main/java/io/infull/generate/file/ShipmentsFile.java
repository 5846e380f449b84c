package io.infull.generate.file;

import io.infull.generate.master.Product;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.OrphanShipment;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.Shipment;
import io.infull.generate.order.ShipmentColumns;
import io.infull.generate.order.ShipmentPlanner;
import io.infull.generate.order.UnreadableRows;
import io.infull.generate.plan.Omission;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object per line and shipped position. */
final class ShipmentsFile implements LandingFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("").build();
    // The ISO form of java.time leaves out seconds that are 0.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    // By warehouse: one books in UTC, and the other one by clocks of its own.
    private static final List<ZoneOffset> OFFSETS = List.of(ZoneOffset.UTC, ZoneOffset.ofHours(-6));
    private final JsonGenerator json;
    private final boolean hasQuantity;

    ShipmentsFile(Scenario scenario, Writer out) {
        hasQuantity = !scenario.plan().lacks(Omission.QTY_SHIPPED);
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void accept(Order order) {
        for (OrderLine line : order.lines()) {
            for (Shipment shipment : line.shipments()) {
                write(order, order.id(), line.product(), shipment);
            }
        }
        for (OrphanShipment orphan : order.orphans()) {
            write(order, orphan.orderId(), orphan.product(), orphan.shipment());
        }
    }

    private void write(Order order, String orderId, Product product, Shipment shipment) {
        json.writeStartObject();
        json.writeStringProperty("shipment_id", shipment.id());
        json.writeStringProperty("order_id", orderId);
        json.writeStringProperty("sku_id", product.id());
        json.writeStringProperty(
                "ship_date", shipment.isDated() ? shipment.shipDate().toString() : null);
        json.writeStringProperty(
                "delivered_date",
                shipment.deliveredDate().map(LocalDate::toString).orElse(null));
        if (hasQuantity) {
            writeQuantity(order, shipment);
        }
        json.writeStringProperty("carrier", shipment.carrier());
        json.writeObjectPropertyStart("event_meta");
        json.writeStringProperty("warehouse", shipment.warehouse());
        json.writeStringProperty("priority", shipment.priority());
        json.writeEndObject();
        shipment.columns().ifPresent(columns -> write(shipment, columns));
        json.writeEndObject();
        // a line end, not a separator: the last line has one too
        json.writeRaw('\n');
    }

    private void writeQuantity(Order order, Shipment shipment) {
        if (order.unreadable().contains(shipment)) {
            json.writeStringProperty("qty_shipped", UnreadableRows.QUANTITY);
        } else {
            json.writeNumberProperty("qty_shipped", shipment.quantity());
        }
    }

    private void write(Shipment shipment, ShipmentColumns columns) {
        ZoneOffset clock = OFFSETS.get(ShipmentPlanner.WAREHOUSES.indexOf(shipment.warehouse()));
        json.writeStringProperty("shipped_at", text(columns.shippedAt(), clock));
        json.writeStringProperty("delivered_at", text(columns.deliveredAt(), clock));
        write("is_undamaged", columns.isUndamaged());
        write("are_documents_correct", columns.areDocumentsCorrect());
    }

    private void write(String name, Optional<Boolean> condition) {
        json.writeName(name);
        if (condition.isPresent()) {
            json.writeBoolean(condition.get());
        } else {
            json.writeNull();
        }
    }

    private static String text(Optional<Instant> moment, ZoneOffset clock) {
        return moment.map(instant -> MOMENT.format(instant.atOffset(clock))).orElse(null);
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }
}
