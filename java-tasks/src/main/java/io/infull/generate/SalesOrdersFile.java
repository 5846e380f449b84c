package io.infull.generate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One row per order line. */
final class SalesOrdersFile implements LandingFile {
    static final List<String> COLUMNS = List.of(
            "order_id",
            "order_date",
            "customer_id",
            "sku_id",
            "qty_ordered",
            "unit_price",
            "promised_ship_date",
            "line_status");

    private final CsvRows rows;

    SalesOrdersFile(Scenario scenario, Writer out) throws IOException {
        rows = new CsvRows(out, COLUMNS.toArray(String[]::new));
    }

    @Override
    public void accept(Order order) throws IOException {
        for (OrderLine line : order.lines()) {
            rows.write(
                    order.id(),
                    order.date().toString(),
                    order.customer().id(),
                    line.product().id(),
                    Integer.toString(line.quantity()),
                    Money.text(line.unitPrice()),
                    line.promisedShipDate().toString(),
                    line.isCancelled() ? "cancelled" : "open");
        }
    }

    @Override
    public void finish() throws IOException {
        rows.flush();
    }
}
