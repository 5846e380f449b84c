package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
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
