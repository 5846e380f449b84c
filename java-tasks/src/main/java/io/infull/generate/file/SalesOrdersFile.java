package io.infull.generate.file;

import io.infull.generate.order.LineColumns;
import io.infull.generate.order.Order;
import io.infull.generate.order.OrderLine;
import io.infull.generate.order.Scenario;
import io.infull.generate.order.UnreadableRows;
import io.infull.generate.plan.Money;
import io.infull.generate.policy.Promises;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row per order line. */
public final class SalesOrdersFile implements LandingFile {
    public static final List<String> COLUMNS = List.of(
            "order_id",
            "order_date",
            "customer_id",
            "sku_id",
            "qty_ordered",
            "unit_price",
            "promised_ship_date",
            "line_status");
    /** What policies ask for beside these. */
    static final List<String> POLICY_COLUMNS = List.of(
            "requested_date",
            "last_promised_ship_date",
            "promised_delivery_date",
            "last_promised_delivery_date",
            "accepted_date",
            "qty_accepted",
            "shipping_mode");

    private final CsvRows rows;

    SalesOrdersFile(Scenario scenario, Writer out) throws IOException {
        Stream<String> more = scenario.plan().policies().isPresent() ? POLICY_COLUMNS.stream() : Stream.empty();
        rows = new CsvRows(
                out,
                scenario.plan()::writes,
                Stream.concat(COLUMNS.stream(), more).toArray(String[]::new));
    }

    @Override
    public void accept(Order order) throws IOException {
        for (OrderLine line : order.lines()) {
            Stream<String> usual = Stream.of(
                    order.id(),
                    order.date().toString(),
                    order.customer().id(),
                    line.product().id(),
                    order.unreadable().contains(line) ? UnreadableRows.QUANTITY : Integer.toString(line.quantity()),
                    Money.text(line.unitPrice()),
                    line.promisedShipDate().toString(),
                    line.isCancelled() ? "cancelled" : "open");
            Stream<String> more = line.columns().stream().flatMap(SalesOrdersFile::fields);
            rows.write(Stream.concat(usual, more).toArray(String[]::new));
        }
    }

    private static Stream<String> fields(LineColumns columns) {
        Promises promises = columns.promises();
        return Stream.of(
                text(promises.requested()),
                text(promises.lastShip()),
                promises.firstDelivery().toString(),
                text(promises.lastDelivery()),
                text(promises.accepted()),
                text(columns.acceptedQuantity()),
                text(columns.shippingMode()));
    }

    private static String text(Optional<?> field) {
        return field.map(Object::toString).orElse("");
    }

    @Override
    public void finish() throws IOException {
        rows.flush();
    }
}
