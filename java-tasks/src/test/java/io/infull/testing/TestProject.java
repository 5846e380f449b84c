package io.infull.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small SQL project in a folder of the test, written file by file. */
public final class TestProject {

    private final Path folder;

    public TestProject(Path folder) {
        this.folder = folder;
    }

    /** Lines by order, with a fact and a view on it: what most tests of the engine need. */
    public static TestProject ofOrders(Path folder) {
        return new TestProject(folder)
                .staging("stg_lines", "select order_id, sku_id, qty_ordered from raw.sales_orders")
                .mart(
                        "fact_lines",
                        "select order_id, sku_id, qty_ordered, as_of_date from stg_lines "
                                + "cross join run_parameters")
                .mart("fact_totals", "select count(*) as lines, sum(qty_ordered) as qty from fact_lines")
                .kpi("kpi_lines", "select lines as numerator, qty as denominator from fact_totals");
    }

    public Path folder() {
        return folder;
    }

    public TestProject staging(String name, String sql) {
        return model("models/staging", name, sql);
    }

    public TestProject mart(String name, String sql) {
        return model("models/marts", name, sql);
    }

    public TestProject kpi(String name, String sql) {
        return model("models/kpis", name, sql);
    }

    public TestProject write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestProject model(String folderName, String name, String sql) {
        write(folderName + "/" + name + ".sql", sql + "\n");
        return write(
                folderName + "/" + name + ".yml", "models:\n  - name: " + name + "\n    description: Test model.\n");
    }
}
