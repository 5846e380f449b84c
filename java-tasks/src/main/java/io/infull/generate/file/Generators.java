package io.infull.generate.file;

import io.infull.generate.order.Scenario;
import io.infull.generate.plan.GenerationPlan;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Every landing file that is generated. */
public final class Generators {
    public static final List<Generator> ALL = List.of(
            new Generator("contracts.csv", ContractsFile::new),
            new Generator("customer_targets.csv", CustomerTargetsFile::new),
            new Generator("customers.csv", CustomersFile::new),
            new Generator("inventory_snapshots.csv", InventorySnapshotsFile::new),
            new Generator("production_batches.csv", ProductionBatchesFile::new),
            new Generator("products.csv", ProductsFile::new),
            new Generator("sales_orders.csv", SalesOrdersFile::new),
            new Generator("shipments.json", ShipmentsFile::new));

    private Generators() {}

    public record Generator(String fileName, Start start) {

        /** Whether the exports of the plan have the file. */
        public boolean isIn(GenerationPlan plan) {
            return plan.writes(fileName.substring(0, fileName.indexOf('.')));
        }
    }

    /** The writer is closed by the caller. */
    @FunctionalInterface
    public interface Start {
        LandingFile on(Scenario scenario, Writer out) throws IOException;
    }
}
