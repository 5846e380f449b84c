package io.infull.quality;

import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that a test writes file by file, and a candidate that it fills by hand. */
final class SmallProject {

    static final String ORDERS = "select order_id, customer_id, status, qty from stg_orders";

    private final Path folder;

    private SmallProject(Path folder) {
        this.folder = folder;
    }

    /** Orders and customers as marts over staging models. */
    static SmallProject in(Path folder) {
        SmallProject project = new SmallProject(folder);
        project.write(
                "models/staging/stg_orders.sql",
                "select order_id, customer_id, line_status as status, qty_ordered as qty from raw.sales_orders");
        project.write("models/staging/stg_orders.yml", "models:\n  - name: stg_orders\n");
        project.write("models/marts/dim_customers.sql", "select distinct customer_id from stg_orders");
        project.write("models/marts/dim_customers.yml", "models:\n  - name: dim_customers\n");
        project.write("models/marts/fact_orders.sql", ORDERS);
        project.orders("");
        return project;
    }

    /** What stands below the name of fact_orders in its yml, indented by four. */
    SmallProject orders(String yml) {
        return write("models/marts/fact_orders.yml", "models:\n  - name: fact_orders\n" + yml.indent(4));
    }

    SmallProject write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Path migrations() {
        return TestServer.SQL_DIR.resolve("migrations");
    }

    /** A candidate of run r1 in state built. Its fact_orders has the given rows of order, customer, status and quantity. */
    static void fill(TestWarehouse warehouse, String... orders) {
        warehouse.execute("""
                set local role infull_transformer;
                create table candidate.fact_orders (order_id text, customer_id text, status text, qty numeric);
                create table candidate.stg_orders (like candidate.fact_orders);
                create table candidate.dim_customers (customer_id text);
                insert into candidate.dim_customers values ('C1'), ('C2'), ('C2'), (null);
                create view candidate.run_parameters as select date '2026-01-31' as as_of_date;
                insert into ops.publication (run_id, attempt, as_of_date, state, fence)
                values ('r1', 1, '2026-01-31', 'built', nextval('ops.fence'));
                update ops.candidate set publication_id = (select max(publication_id) from ops.publication);
                """);
        for (String order : orders) {
            warehouse.execute("insert into candidate.fact_orders values (" + order + ")");
        }
    }
}
