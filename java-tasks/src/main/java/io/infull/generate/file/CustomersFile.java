package io.infull.generate.file;

import io.infull.generate.master.Customer;
import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.io.Writer;

/** One row per customer. */
final class CustomersFile implements LandingFile {
    private final Scenario scenario;
    private final CsvRows rows;

    CustomersFile(Scenario scenario, Writer out) throws IOException {
        this.scenario = scenario;
        rows = new CsvRows(out, "customer_id", "customer_name", "city");
    }

    @Override
    public void finish() throws IOException {
        for (Customer customer : scenario.customers()) {
            rows.write(customer.id(), customer.name(), customer.city());
        }
        rows.flush();
    }
}
