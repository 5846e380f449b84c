package io.infull.faults;

import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A landing folder that is small and takes every way a file can take: straight into an empty table, staged because keys
 * repeat, upserted over rows that are there; rows that are rejected, duplicate, in conflict, and blank lines.
 */
record FaultLanding(Path landing, Path sqlDir) {

    private static final String ORDERS = """
            source: orders
            description: One row per order line.
            files: ["orders*.csv"]
            format: csv
            required: true
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: order, type: text, required: true}
                  sku_id: {from: sku, type: text, required: true}
                  qty_ordered: {from: qty, type: integer}
                  order_date: {from: day, type: date}
            """;

    private static final String SHIPMENTS = """
            source: shipments
            description: One row per shipment.
            files: ["shipments*.json"]
            format: json_lines
            targets:
              - table: shipments
                key: [shipment_id, order_id, sku_id, line_number]
                same_key: reject
                columns:
                  shipment_id: {from: id, type: text, required: true}
                  order_id: {from: order, type: text, required: true}
                  qty_shipped: {from: qty, type: integer}
                  warehouse: {from: meta.warehouse, type: text}
            """;

    private static final String PRODUCTS = """
            source: products
            description: One row per product.
            files: ["products.json"]
            format: json_array
            targets:
              - table: products
                key: [sku_id]
                columns:
                  sku_id: {from: sku, type: text, required: true}
                  product_name: {from: name, type: text}
            """;

    static FaultLanding in(Path folder) {
        FaultLanding made = new FaultLanding(folder.resolve("landing"), folder.resolve("sql"));
        TestServer.copyMigrations(made.sqlDir);
        made.contract("orders", ORDERS);
        made.contract("shipments", SHIPMENTS);
        made.contract("products", PRODUCTS);
        made.file("orders-1.csv", orders(0, 250) + "O9,S1,many,2026-01-01\n\n");
        // Half of it changes rows of the first file; one row stands twice, two contradict each other.
        made.file("orders-2.csv", orders(125, 400) + "D1,S1,1,\nD1,S1,1,\nC1,S1,1,\nC1,S1,2,\nO9,S1,1,31.01.2026\n");
        made.file("orders-3.csv", orders(300, 500));
        made.file("shipments.json", shipments(300) + "{\"id\": \"X\", \"order\": \"O1\", \"qty\": \"no\"}\n");
        made.file("products.json", products(200));
        return made;
    }

    void file(String name, String text) {
        write(landing.resolve(name), text);
    }

    /** Words of the command that loads it. */
    Object[] load() {
        return new Object[] {"load", "--landing", landing, "--pack", "test"};
    }

    /** @param url of the warehouse, or of what stands before it */
    Map<String, String> variables(TestWarehouse warehouse, String url) {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_DB_URL", url);
        variables.put("INFULL_SQL_DIR", sqlDir.toString());
        return variables;
    }

    static String orders(int from, int until) {
        StringBuilder lines = new StringBuilder("order,sku,qty,day\n");
        for (int order = from; order < until; order++) {
            lines.append('O').append(order).append(",SKU-").append(order % 7).append(',');
            lines.append(order * 3 + from)
                    .append(",2026-01-")
                    .append(10 + order % 20)
                    .append('\n');
        }
        return lines.toString();
    }

    private static String shipments(int lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append("{\"id\": \"SH%d\", \"order\": \"O%d\", \"qty\": %d, \"meta\": {\"warehouse\": \"W%d\"}}%n"
                    .formatted(line, line, line, line % 5));
        }
        return text.toString();
    }

    // The last one says again what the first one said: the straight way fails, and the file is staged.
    private static String products(int elements) {
        StringBuilder text = new StringBuilder("[");
        for (int element = 0; element <= elements; element++) {
            int number = element % elements;
            text.append("{\"sku\": \"SKU-%d\", \"name\": \"Product number %d\"},\n".formatted(number, number));
        }
        return text.substring(0, text.length() - 2) + "]";
    }

    private void contract(String source, String text) {
        write(sqlDir.resolve("sources/test/" + source + ".yml"), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
