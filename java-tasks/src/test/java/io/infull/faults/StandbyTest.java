package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.OwnServer;
import io.infull.testing.Runs;
import io.infull.testing.Standby;
import io.infull.testing.TestProject;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code INFULL_DB_URL} leads to a physical standby, as it may before and during a failover. */
class StandbyTest {

    @TempDir
    private Path folder;

    @Test
    void takesNoWritesShowsWhatIsPublishedAndTakesThemWhenItIsPromoted() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        TestProject.ofOrders(landing.sqlDir());
        try (OwnServer server = OwnServer.with(Map.of("fsync", "off"));
                Standby standby = Standby.of(server.warehouse(), folder)) {
            TestWarehouse primary = server.warehouse();
            primary.execute("insert into raw.sales_orders (order_id, sku_id) values ('O1', 'S1')");
            Runs.transformAndPublish(primary, landing.sqlDir());
            primary.execute("insert into raw.sales_orders (order_id, sku_id) values ('O2', 'S1')");
            Runs.transformAndPublish(primary, landing.sqlDir());
            standby.awaitReplay(primary);
            Map<String, String> variables = standby.variables(landing.sqlDir());

            assertThat(standby.value("select count(*) from analytics.fact_lines"))
                    .isEqualTo("2");
            for (String command : List.of("transform", "test", "publish", "rollback")) {
                assertToldAsReadOnly(CommandRun.of(variables, command), command);
            }
            assertToldAsReadOnly(CommandRun.of(variables, landing.load()), "load");
            assertThat(CommandRun.of(variables, "status").exitCode()).isZero();

            standby.promote();
            CommandRun loaded = CommandRun.of(variables, landing.load());
            assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        }
    }

    private static void assertToldAsReadOnly(CommandRun run, String command) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(75);
        assertThat(run.message())
                .startsWith("Database unavailable: cannot execute ")
                .endsWith(" in a read-only transaction (SQLSTATE 25006). Try again later. (" + command + ", exit 75)");
    }
}
