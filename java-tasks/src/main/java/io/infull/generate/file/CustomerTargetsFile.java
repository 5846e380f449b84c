package io.infull.generate.file;

import io.infull.generate.master.Customer;
import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.io.Writer;

/** One row per customer: the service levels agreed with it, in percent. */
final class CustomerTargetsFile implements LandingFile {
    private final Scenario scenario;
    private final CsvRows rows;

    CustomerTargetsFile(Scenario scenario, Writer out) throws IOException {
        this.scenario = scenario;
        rows = new CsvRows(out, "customer_id", "on_time_target", "in_full_target", "otif_target");
    }

    @Override
    public void finish() throws IOException {
        for (Customer customer : scenario.customers()) {
            rows.write(
                    customer.id(),
                    Integer.toString(customer.targets().onTime()),
                    Integer.toString(customer.targets().inFull()),
                    Integer.toString(customer.targets().otif()));
        }
        rows.flush();
    }
}
