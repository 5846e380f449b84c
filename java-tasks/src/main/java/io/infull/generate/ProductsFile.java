package io.infull.generate;

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
