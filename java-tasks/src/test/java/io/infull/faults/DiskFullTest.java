package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.OtherUser;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk is full: one that PostgreSQL keeps a raw table on, or that of the loader's temporary files. */
@DatabaseTest
class DiskFullTest {

    private static final String TABLESPACE = "infull_test_small_disk";

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(System.getProperty("os.name") + run("id", "-u"))
                .as("Skipped: only root of a Linux may mount a small disk")
                .isEqualTo("Linux0");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", disk.toString()))
                .as("Skipped: a small disk cannot be mounted here")
                .isEqualTo("0");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void loadsNothingIntoATableThatHasNoRoomAndAllOfItLater(TestWarehouse warehouse) throws Exception {
        assumeThat(System.getenv().getOrDefault("INFULL_TEST_DB", "embedded"))
                .as("Skipped: the server must see the small disk")
                .isEqualTo("embedded");
        FaultLanding landing = FaultLanding.in(folder);
        landing.file("orders-1.csv", FaultLanding.orders(0, 15_000));
        warehouse.database().withoutTransaction(session -> {
            session.execute("create tablespace " + TABLESPACE + " location '" + disk + "'");
            session.execute("alter table raw.sales_orders set tablespace " + TABLESPACE);
            return null;
        });
        try {
            CommandRun run = CommandRun.of(
                    landing.variables(warehouse, warehouse.settings().url()), landing.load());
            Recovery.assertToldAsTransient(run, "disk full");
            assertThat(run.message())
                    .startsWith("Database unavailable: could not extend file")
                    .contains("No space left on device. Check free disk space. (SQLSTATE 53100). Try again later.")
                    .endsWith("(load, exit 75)");
            assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("0");

            assertThat(run("mount", "-o", "remount,size=32m", disk.toString())).isEqualTo("0");
            Recovery.of(landing).assertRight(warehouse, "disk full");
        } finally {
            warehouse.database().withoutTransaction(session -> {
                session.execute("alter table raw.sales_orders set tablespace pg_default");
                session.execute("drop tablespace " + TABLESPACE);
                return null;
            });
        }
    }

    @Test
    void saysWhereThereIsNoRoomForRejectedRows(TestWarehouse warehouse) throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Files.write(disk.resolve("ballast"), new byte[1 << 20]);
        Map<String, String> variables =
                new HashMap<>(landing.variables(warehouse, warehouse.settings().url()));
        variables.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + disk);
        try (CommandProcess process = CommandProcess.start(variables, landing.load())) {
            assertThat(process.awaitEnd(Duration.ofSeconds(60))).isEqualTo(75);
            Recovery.assertLastLine(process.lastLine(), 75, "no room for rejects");
            assertThat(process.lastLine().path("message").asString())
                    .isEqualTo("Cannot keep rejected rows in " + disk
                            + ": No space left on device. Make room there, then try again. (load, exit 75)");
        }
        Recovery.of(landing).assertRight(warehouse, "no room for rejects");
    }

    @Test
    void buildsNothingWhereMartsHaveNoRoomAndPublishesLater(TestWarehouse warehouse) throws Exception {
        assumeThat(System.getenv().getOrDefault("INFULL_TEST_DB", "embedded"))
                .as("Skipped: the server must see the small disk")
                .isEqualTo("embedded");
        insertOrders(warehouse);
        String database = warehouse.value("select current_database()");
        warehouse.database().withoutTransaction(session -> {
            session.execute("create tablespace " + TABLESPACE + " location '" + disk + "'");
            session.execute("grant create on tablespace " + TABLESPACE + " to public");
            session.execute("alter database \"" + database + "\" set default_tablespace = " + TABLESPACE);
            return null;
        });
        try {
            CommandRun full = CommandRun.of(warehouse.variables(), "transform", "--as-of", "2026-05-31");
            assertThat(full.exitCode()).as(full.output()).isEqualTo(75);
            assertThat(full.message()).contains("No space left on device. Check free disk space. (SQLSTATE 53100)");
            assertThat(warehouse.value("select count(*) from ops.published where publication_id is not null"))
                    .isEqualTo("0");

            assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isEqualTo("0");
            publish(warehouse);
        } finally {
            warehouse.database().withoutTransaction(session -> {
                session.execute("alter database \"" + database + "\" reset default_tablespace");
                session.execute("drop schema build cascade");
                return null;
            });
            dropTablespace(warehouse);
        }
    }

    @Test
    void keepsThePagesWhereNewOnesHaveNoRoomOrNoRight(TestWarehouse warehouse) throws Exception {
        insertOrders(warehouse);
        publish(warehouse);
        try (CommandProcess full = CommandProcess.start(warehouse.variables(), "report", "--site", disk)) {
            assertThat(full.awaitEnd(Duration.ofSeconds(60))).isEqualTo(75);
            assertThat(full.lines().stream().filter(line -> line.contains("cmd_result")))
                    .singleElement()
                    .asString()
                    .contains("Cannot write the command center to " + disk + ": No space left on device. "
                            + "Readers see publication 1 as of 2026-05-31; there are no pages yet");
        }

        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isEqualTo("0");
        assertThat(CommandRun.of(warehouse.variables(), "report", "--site", disk)
                        .exitCode())
                .isZero();
        String pages = Files.readString(disk.resolve("index.html"));
        assertThatNobodyMayWrite(warehouse);
        assertThat(disk.resolve("index.html")).hasContent(pages);
    }

    private void assertThatNobodyMayWrite(TestWarehouse warehouse) throws Exception {
        OtherUser user = OtherUser.nobody();
        OtherUser.open(folder);
        OtherUser.open(disk);
        OtherUser.copy(TestServer.SQL_DIR, folder.resolve("sql"));
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", folder.resolve("sql").toString());
        try (CommandProcess process = CommandProcess.start(user, variables, "report", "--site", disk)) {
            assertThat(process.awaitEnd(Duration.ofSeconds(60))).isEqualTo(78);
            assertThat(process.lines().stream().filter(line -> line.contains("cmd_result")))
                    .singleElement()
                    .asString()
                    .containsPattern("Cannot write the command center to " + disk
                            + ": expected a folder that user nobody may write to but permission is denied for " + disk
                            + "/\\S+\\. Readers see publication 1 as of 2026-05-31; the pages show publication 1 until run "
                            + "or report can write them \\(report, exit 78\\)");
        }
    }

    private static void insertOrders(TestWarehouse warehouse) {
        warehouse.execute(
                "insert into raw.sales_orders (order_id, sku_id, order_date, qty_ordered, promised_ship_date) "
                        + "select 'O' || n, 'A', date '2026-05-01', 5, date '2026-05-05' from generate_series(1, 2000) as n");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, qty_shipped) "
                + "select 'S' || n, 'O' || n, 'A', date '2026-05-04', 5 from generate_series(1, 2000) as n");
    }

    private static void publish(TestWarehouse warehouse) {
        CommandRun.of(warehouse.variables(), "transform", "--as-of", "2026-05-31");
        CommandRun.of(warehouse.variables(), "test");
        CommandRun published = CommandRun.of(warehouse.variables(), "publish");
        assertThat(published.exitCode()).as(published.output()).isZero();
    }

    private static void dropTablespace(TestWarehouse warehouse) {
        warehouse.database().withoutTransaction(session -> {
            session.execute("set default_tablespace to pg_default");
            session.execute("drop tablespace " + TABLESPACE);
            return null;
        });
    }

    /** What it prints, or its exit code where it prints nothing. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        int exitCode = process.waitFor();
        return output.isEmpty() ? Integer.toString(exitCode) : output;
    }
}
