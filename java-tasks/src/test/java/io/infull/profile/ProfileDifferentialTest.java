package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.SharedData;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proposal for a file that a shipped contract knows, loaded beside what that contract loads. */
@DatabaseTest
class ProfileDifferentialTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "contracts.csv, contracts",
        "inventory_snapshots.csv, inventory_snapshots",
        "production_batches.csv, production_batches",
        "sales_orders.csv, sales_orders",
        "shipments.json, shipments"
    })
    void loadsDaxwellopsUnedited(String file, String table, TestWarehouse warehouse) throws IOException {
        Path landed = SharedData.of("daxwellops").resolve(file);
        assertSameRows(warehouse, "daxwellops", landed, table, "*", UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "customer_targets.csv, customer_targets, customer_id",
        "customers.csv, customers, 'customer_id, customer_name'",
        "orders.csv, order_headers, *",
        "products.csv, products, 'sku_id, product_name'"
    })
    void loadsTheSameLinesOfNexabrandsUnedited(String file, String table, String columns, TestWarehouse warehouse)
            throws IOException {
        Path landed = SharedData.of("nexabrands").resolve(file);
        assertSameRows(warehouse, "nexabrands", landed, table, columns, UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "sales_orders, 'order_id, sku_id, abs(qty_ordered), promised_delivery_date'",
        "shipments, 'order_id, sku_id, delivered_date, qty_delivered'"
    })
    void loadsBothTargetsOnceAPersonSaysWhichIsTheDay(String table, String columns, TestWarehouse warehouse)
            throws IOException {
        Path landed = SharedData.of("nexabrands").resolve("order_lines.csv");
        assertSameRows(
                warehouse,
                "nexabrands",
                landed,
                table,
                columns,
                text -> text.replace("\"dd/MM/uuuu\"", "\"MM/dd/uuuu\", \"MM/dd/uuuu, uuuu\""));
    }

    @Test
    void loadsFlagsOnceAPersonSaysWhatMinusOneMeans(TestWarehouse warehouse) throws IOException {
        Path landed = SharedData.of("nexabrands").resolve("order_fulfillment.csv");
        String proposal = new ProfileFixture(warehouse, Files.createDirectory(folder.resolve("look")))
                .profile(landed)
                .output();
        assertThat(proposal).contains("values do not fit, like [\"-1.0\"]. Their rows are rejected, unless missing");
        assertSameRows(
                warehouse,
                "nexabrands",
                landed,
                "order_flags",
                "*",
                text -> text.replace("missing: [", "missing: [\"-1.0\", "));
    }

    @Test
    void loadsGeneratedFilesUnedited(TestWarehouse warehouse) throws IOException {
        Path generated = folder.resolve("generated");
        new LandingGenerator()
                .generate(
                        Plans.defaults().withLines(2_000).plan(), generated, folder.resolve("truth.json"), rows -> {});
        try (Stream<Path> files = Files.list(generated)) {
            for (Path file : files.sorted().toList()) {
                String table = SourceName.of(file);
                try (TestWarehouse own = TestServer.get().createWarehouse()) {
                    assertSameRows(own, "daxwellops", file, table, "*", UnaryOperator.identity());
                }
            }
        }
    }

    private void assertSameRows(
            TestWarehouse proposed, String pack, Path file, String table, String columns, UnaryOperator<String> edit)
            throws IOException {
        ProfileFixture fixture = new ProfileFixture(proposed, Files.createTempDirectory(folder, "proposed"));
        CommandRun run = fixture.loadAsProposed(file, edit);
        assertThat(run.exitCode()).as(run.message()).isZero();
        try (TestWarehouse shipped = TestServer.get().createWarehouse()) {
            loadAsShipped(shipped, pack, file);
            String lines =
                    "select concat_ws(' ', lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank) "
                            + "from ops.file";
            assertThat(proposed.value(lines)).as(file.getFileName().toString()).isEqualTo(shipped.value(lines));
            String rows = "select md5(string_agg(cast(row_ as text), '|' order by cast(row_ as text))) from (select "
                    + chosen(shipped, table, columns) + " from raw." + table + ") as row_";
            assertThat(proposed.value(rows)).as("rows of " + table).isEqualTo(shipped.value(rows));
        }
    }

    // All columns but those that say where a row came from, which differ by name of the pack.
    private static String chosen(TestWarehouse warehouse, String table, String columns) {
        return columns.equals("*")
                ? warehouse.value("select string_agg(attname, ', ' order by attnum) from pg_attribute "
                        + "where attrelid = 'raw." + table + "'::regclass and attnum > 0 and attname not like '\\_%'")
                : columns;
    }

    private void loadAsShipped(TestWarehouse shipped, String pack, Path file) throws IOException {
        Path root = Files.createTempDirectory(folder, "shipped");
        Path landing = Files.createDirectory(root.resolve("landing"));
        Path sources = Files.createDirectories(root.resolve("sql/sources/" + pack));
        TestServer.copyMigrations(root.resolve("sql"));
        Files.copy(file, landing.resolve(file.getFileName()));
        try (Stream<Path> contracts = Files.list(TestServer.SQL_DIR.resolve("sources/" + pack))) {
            // One file alone is landed, so none of the others is required.
            for (Path contract : contracts.toList()) {
                String text = Files.readString(contract).replace("\nrequired: true\n", "\n");
                Files.writeString(sources.resolve(contract.getFileName()), text);
            }
        }
        Map<String, String> variables = new HashMap<>(shipped.variables());
        variables.put("INFULL_SQL_DIR", root.resolve("sql").toString());
        CommandRun run = CommandRun.of(variables, "load", "--landing", landing, "--pack", pack);
        assertThat(List.of(0)).as(run.message()).contains(run.exitCode());
    }
}
