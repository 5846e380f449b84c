package io.infull.generate;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object per line and shipped position. */
final class ShipmentsFile implements LandingFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("").build();
    private final JsonGenerator json;

    ShipmentsFile(Scenario scenario, Writer out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void accept(Order order) {
        for (OrderLine line : order.lines()) {
            for (Shipment shipment : line.shipments()) {
                write(order, line, shipment);
            }
        }
    }

    private void write(Order order, OrderLine line, Shipment shipment) {
        json.writeStartObject();
        json.writeStringProperty("shipment_id", shipment.id());
        json.writeStringProperty("order_id", order.id());
        json.writeStringProperty("sku_id", line.product().id());
        json.writeStringProperty(
                "ship_date", shipment.isDated() ? shipment.shipDate().toString() : null);
        json.writeStringProperty(
                "delivered_date",
                shipment.deliveredDate().map(LocalDate::toString).orElse(null));
        json.writeNumberProperty("qty_shipped", shipment.quantity());
        json.writeStringProperty("carrier", shipment.carrier());
        json.writeObjectPropertyStart("event_meta");
        json.writeStringProperty("warehouse", shipment.warehouse());
        json.writeStringProperty("priority", shipment.priority());
        json.writeEndObject();
        json.writeEndObject();
        // a line end, not a separator: the last line has one too
        json.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }
}
