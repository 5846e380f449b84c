package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loader is killed with SIGKILL: the server ends its sessions at once, and with them transactions and locks. */
@DatabaseTest
class DeadClientTest {

    /** It takes half a second at most; a busy machine may take longer. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final String NAME = "doomed-loader";
    private static final String ALIVE = "select count(*) from pg_stat_activity "
            + "where datname = current_database() and application_name = '" + NAME + "'";
    private static final String WAITING = "select exists (select from pg_stat_activity "
            + "where datname = current_database() and wait_event_type = 'Lock' and query like '%ops.take_%')";

    @TempDir
    private Path folder;

    @Test
    void leavesNoSessionBehindInTheMiddleOfACopy(TestWarehouse warehouse) throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        try (CommandProcess process =
                FaultySockets.start(landing, warehouse, Point.IN_COPY + ":1:sleep&ApplicationName=" + NAME)) {
            process.awaitLine("At " + Point.IN_COPY);
            assertGoneSoonAfterKill(process, warehouse, "in a copy");
        }
        Recovery.of(landing).assertRight(warehouse, "killed in a copy");
    }

    @Test
    void leavesNoSessionBehindInTheMiddleOfAStatement(TestWarehouse warehouse) throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        // Whoever reads a table lets nobody take its triggers or its key off.
        warehouse.database().transaction(reader -> {
            reader.execute("lock table raw.sales_orders, raw.shipments, raw.products in access share mode");
            try (CommandProcess process = CommandProcess.start(
                    landing.variables(warehouse, TestUrls.with(warehouse, "ApplicationName=" + NAME)),
                    landing.load())) {
                await(() -> warehouse.value(WAITING).equals("t"));
                assertGoneSoonAfterKill(process, warehouse, "in a statement");
            }
            return null;
        });
        Recovery.of(landing).assertRight(warehouse, "killed in a statement");
    }

    @Test
    void leavesNothingForLongWhenItVanishesFromTheNetwork(TestWarehouse warehouse) {
        assertThat(warehouse.value("select concat_ws(' ', current_setting('client_connection_check_interval'), "
                        + "current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'), "
                        + "current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'))"))
                .isEqualTo("500ms 10 5 3 30000");
    }

    private static void assertGoneSoonAfterKill(CommandProcess process, TestWarehouse warehouse, String where) {
        assertThat(warehouse.value(ALIVE)).isNotEqualTo("0");
        process.close();
        long killedAt = System.nanoTime();
        await(() -> warehouse.value(ALIVE).equals("0"));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killedAt);
        System.out.println("Sessions of a loader that was killed " + where + " were gone after " + took + " ms");
        assertThat(took).isLessThan(BOUND.toMillis());
    }

    private static void await(BooleanSupplier condition) {
        for (int wait = 0; wait < 3_000 && !condition.getAsBoolean(); wait++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
