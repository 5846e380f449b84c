package io.infull.generate.file;

import io.infull.generate.master.Product;
import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.io.Writer;

/** One row per product. */
final class ProductsFile implements LandingFile {
    private final Scenario scenario;
    private final CsvRows rows;

    ProductsFile(Scenario scenario, Writer out) throws IOException {
        this.scenario = scenario;
        rows = new CsvRows(out, "sku_id", "product_name", "category");
    }

    @Override
    public void finish() throws IOException {
        for (Product product : scenario.products()) {
            rows.write(product.id(), product.name(), product.category());
        }
        rows.flush();
    }
}
