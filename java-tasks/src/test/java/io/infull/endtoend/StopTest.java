package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.infull.testing.CommandProcess;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A process that is asked to stop, by a real signal, while it is in the middle of something that takes long. */
@DatabaseTest
class StopTest {

    private static final String FOR_MINUTES = "select count(*) as pairs from generate_series(1, 200000) as a "
            + "cross join generate_series(1, 200000) as b";

    /** It takes three seconds at most, of the sixty and more that the work would take; a busy machine may take longer. */
    private static final Duration SOON = Duration.ofSeconds(8);

    // The server itself may be at work here, too.
    private static final String OTHERS_AT_WORK = "select count(*) from pg_stat_activity "
            + "where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' "
            + "and backend_type = 'client backend'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void whileATableIsBuilt(String signal, int exitCode, TestWarehouse warehouse) throws Exception {
        assumeThat(isIgnored(signal))
                .as("Skipped: whoever started the tests ignores SIG" + signal)
                .isFalse();
        TestServer.copyMigrations(folder);
        TestProject.ofOrders(folder).mart("fact_slow", FOR_MINUTES);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) values ('O1', 'S1', 1)");
        Map<String, String> variables = with(warehouse.variables(), "INFULL_SQL_DIR", folder.toString());

        try (CommandProcess process = CommandProcess.start(variables, "transform", "--run-id", "r1")) {
            await(process, () -> warehouse
                    .value("select count(*) from pg_stat_activity where state = 'active' "
                            + "and query like 'create table build.\"fact_slow%' and datname = current_database()")
                    .equals("1"));
            process.signal(signal);

            assertThat(process.awaitEnd(SOON)).isEqualTo(exitCode);
            assertStopped(process, "transform", exitCode);
            assertThat(process.lastLine().get("step").asString()).isEqualTo("Building models");
        }
        assertLetGo(warehouse, "transform", exitCode);
        assertThat(warehouse.value("select count(*) from pg_class where relname ~ '^fact_slow'"))
                .isEqualTo("0");
    }

    @Test
    void whileRowsAreCopied(TestWarehouse warehouse) throws Exception {
        Path landing = SmallLanding.in(folder, 100);
        writeOrders(landing.resolve("sales_orders.csv"), 1_000_000);

        try (CommandProcess process =
                CommandProcess.start(warehouse.variables(), "load", "--landing", landing, "--run-id", "r1")) {
            await(process, () -> warehouse
                    .value("select count(*) from pg_stat_progress_copy "
                            + "where relid = 'raw.sales_orders'::regclass and tuples_processed > 0")
                    .equals("1"));
            process.signal("TERM");

            assertThat(process.awaitEnd(SOON)).isEqualTo(143);
            assertStopped(process, "load", 143);
            assertThat(process.lastLine().get("done").asLong()).isPositive();
        }
        assertLetGo(warehouse, "load", 143);
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("0");
        assertThat(warehouse.value("select count(*) from ops.file where source = 'sales_orders'"))
                .isEqualTo("0");
        assertThat(warehouse.value("select count(*) from pg_constraint where conname = 'sales_orders_key'"))
                .isEqualTo("1");
    }

    @Test
    void whileItWaitsForAnotherWriter(TestWarehouse warehouse) throws Exception {
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase();
                var lock = empty.database().tryBecomeWriter().orElseThrow();
                CommandProcess process = CommandProcess.start(empty.variables(), "migrate")) {
            await(process, () -> empty.value("select count(*) from pg_locks where locktype = 'advisory' "
                            + "and not granted and database = "
                            + "(select oid from pg_database where datname = current_database())")
                    .equals("1"));
            process.signal("TERM");

            assertThat(process.awaitEnd(SOON)).isEqualTo(143);
            assertStopped(process, "migrate", 143);
            lock.assertHeld();
        }
    }

    @ParameterizedTest
    @CsvSource({"load", "status"})
    void whileItWaitsForAServerThatDoesNotAnswer(String command, TestWarehouse warehouse) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                CommandProcess process = CommandProcess.start(
                        with(
                                warehouse.variables(),
                                "INFULL_DB_URL",
                                "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x"),
                        command)) {
            silent.accept();
            process.signal("TERM");

            assertThat(process.awaitEnd(SOON)).isEqualTo(143);
            assertStopped(process, command, 143);
        }
    }

    @Test
    void whileItGeneratesAndLeavesNoFileBehind() throws Exception {
        Path landing = folder.resolve("landing");
        try (CommandProcess process =
                CommandProcess.start(Map.of(), "generate", "--landing", landing, "--lines", 50_000_000)) {
            await(
                    process,
                    () -> landing.resolve(".sales_orders.csv.part").toFile().length() > 1_000_000);
            process.signal("TERM");

            assertThat(process.awaitEnd(SOON)).isEqualTo(143);
            assertStopped(process, "generate", 143);
        }
        assertThat(landing).isEmptyDirectory();
    }

    private static void assertStopped(CommandProcess process, String command, int exitCode) {
        assertThat(process.lines())
                .filteredOn(line -> line.contains("cmd_result"))
                .hasSize(1);
        JsonNode last = process.lastLine();
        assertThat(last.get("event").asString()).isEqualTo("cmd_result");
        assertThat(last.get("command").asString()).isEqualTo(command);
        assertThat(last.get("status").asString()).isEqualTo("failed");
        assertThat(last.get("exit_code").asInt()).isEqualTo(exitCode);
        assertThat(last.get("message").asString())
                .isEqualTo("Asked to stop: what was not committed is undone, and the command can be run again ("
                        + command + ", exit " + exitCode + ")");
    }

    // The server sees a moment later than we do that the process is gone.
    private static void assertLetGo(TestWarehouse warehouse, String command, int exitCode) throws InterruptedException {
        await(() -> warehouse.value(OTHERS_AT_WORK).equals("0"));
        assertThat(warehouse.database().becomeWriterWithin(SOON))
                .isPresent()
                .get()
                .satisfies(lock -> lock.close());
        assertThat(warehouse.value("select concat_ws(' ', command, run_id, exit_code, finished_at is not null) "
                        + "from ops.command_run"))
                .isEqualTo(command + " r1 " + exitCode + " t");
    }

    private static void await(CommandProcess process, BooleanSupplier condition) throws InterruptedException {
        await(() -> {
            assertThat(process.isAlive()).as("%s", process.lines()).isTrue();
            return condition.getAsBoolean();
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int wait = 0; wait < 3_000 && !condition.getAsBoolean(); wait++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return more;
    }

    private static void writeOrders(Path file, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order_id,order_date,customer_id,sku_id,qty_ordered,unit_price,promised_ship_date\n");
            for (int line = 0; line < lines; line++) {
                out.write("O" + line + ",2026-01-01,C0001,SKU0001,1,1.00,2026-01-02\n");
            }
        }
    }

    // A signal that is ignored stays so in the processes that are started from here. Bit n - 1 stands for signal n.
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        int number = Map.of("HUP", 1, "INT", 2, "TERM", 15).get(signal);
        return (Long.parseUnsignedLong(ignored, 16) >> (number - 1) & 1) == 1;
    }
}
