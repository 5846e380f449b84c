package io.infull.generate.file;

import io.infull.generate.master.Contract;
import io.infull.generate.master.Customer;
import io.infull.generate.master.Product;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.Money;
import java.io.IOException;
import java.io.Writer;

/** One row per contract, by customer, product and start. */
final class ContractsFile implements LandingFile {
    private final Scenario scenario;
    private final CsvRows rows;

    ContractsFile(Scenario scenario, Writer out) throws IOException {
        this.scenario = scenario;
        rows = new CsvRows(
                out,
                scenario.plan()::writes,
                "customer_id",
                "sku_id",
                "agreed_price",
                "moq",
                "effective_start",
                "effective_end");
    }

    @Override
    public void finish() throws IOException {
        for (Customer customer : scenario.customers()) {
            for (Product product : scenario.products()) {
                for (Contract contract : scenario.contracts().between(customer, product)) {
                    write(customer, product, contract);
                }
            }
        }
        rows.flush();
    }

    private void write(Customer customer, Product product, Contract contract) throws IOException {
        rows.write(
                customer.id(),
                product.id(),
                Money.text(contract.agreedPrice()),
                Integer.toString(contract.moq()),
                contract.start().toString(),
                contract.end().toString());
    }
}
