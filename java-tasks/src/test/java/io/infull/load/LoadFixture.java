package io.infull.load;

import io.infull.source.landing.LocalLanding;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A landing folder and a pack of contracts of a test's own. */
public final class LoadFixture {

    public static final String ORDERS_CONTRACT = """
            source: orders
            description: One row per order line.
            files: ["orders*.csv"]
            format: csv
            targets:
              - table: sales_orders
                key: [order_id, sku_id, line_number]
                same_key: reject
                columns:
                  order_id: {from: order, type: text, required: true}
                  sku_id: {from: sku, type: text, required: true}
                  qty_ordered: {from: qty, type: integer}
                  unit_price: {from: price, type: "decimal(12,2)"}
                  order_date: {from: day, type: date}
            """;

    public static final String ORDERS_HEADER = "order,sku,qty,price,day\n";

    public final Path landing;

    private final TestWarehouse warehouse;
    public final Path sqlDir;
    private final Map<String, String> contracts = new HashMap<>();

    public LoadFixture(TestWarehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.landing = folder.resolve("landing");
        this.sqlDir = folder.resolve("sql");
        createFolders(landing, sqlDir.resolve("sources/test"));
        TestServer.copyMigrations(sqlDir);
    }

    public static LoadFixture forOrders(TestWarehouse warehouse, Path folder) {
        return new LoadFixture(warehouse, folder).contract("orders", ORDERS_CONTRACT);
    }

    public LoadFixture contract(String source, String text) {
        contracts.put(source, text);
        // Most tests are about a single record, and what becomes of it when it is rejected.
        String lenient = text.contains("reject_limit:") ? text : text + "reject_limit: {allow_all: true}\n";
        return write(sqlDir.resolve("sources/test/" + source + ".yml"), lenient.getBytes(StandardCharsets.UTF_8));
    }

    public LoadFixture file(String name, String text) {
        return write(landing.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    public LoadFixture file(String name, byte[] bytes) {
        return write(landing.resolve(name), bytes);
    }

    public void remove(String name) {
        try {
            Files.delete(landing.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LoadReport load() {
        LoadReport report = new Loader(warehouse.database(), "test-run", sqlDir)
                .load(new LocalLanding(landing), "test", Optional.empty());
        FileAccount.assertAll(warehouse, landing, contracts.values());
        return report;
    }

    /** Rows of a query, each as its columns joined by commas, separated by semicolons. */
    public String rows(String query) {
        return warehouse.value("select coalesce(string_agg(trim(both '()' from cast(row_ as text)), '; '), '') from ("
                + query + ") as row_");
    }

    /** Messages of all rejected rows, in line order. */
    public String rejects() {
        return warehouse.value("select coalesce(string_agg(message, '; ' order by line), '') from ops.rejected_row");
    }

    private static void createFolders(Path... folders) {
        try {
            for (Path folder : folders) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadFixture write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
