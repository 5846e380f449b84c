package io.infull.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A project that a test writes file by file. */
public record ProjectFolder(Path folder) {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

    /** One staging model and one mart over it. */
    public static ProjectFolder small(Path folder) {
        return new ProjectFolder(folder)
                .model("models/staging", "stg_orders", "select order_id, qty from raw.sales_orders")
                .model("models/marts", "fact_orders", "select * from stg_orders");
    }

    /** Text and an entry that says nothing but the name. */
    ProjectFolder model(String place, String name, String sql) {
        return write(place + "/" + name + ".sql", sql)
                .write(place + "/" + name + ".yml", "models: [{name: " + name + "}]");
    }

    /** A KPI that counts rows of fact_orders, and what is given below its definition. */
    ProjectFolder kpi(String name, String... more) {
        return write(
                "models/kpis/" + name + ".yml",
                "kpi:\n  title: Title\n  from: fact_orders\n  period_date: order_date\n  numerator: count(*)\n"
                        + "  denominator: count(*)\n  better: higher\n"
                        + String.join("\n", more).indent(2));
    }

    public ProjectFolder write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The yml of fact_orders: its name, and below it what is given. */
    ProjectFolder factOrders(String yml) {
        return write("models/marts/fact_orders.yml", "models:\n  - name: fact_orders\n" + yml.indent(4));
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    public Project read() {
        return ProjectReader.read(folder, AS_OF);
    }
}
