package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another client holds a lock on a view that a publication has to write anew, and does something else meanwhile. */
@DatabaseTest
class BusyReaderTest {

    /** A publication waits five seconds for a lock; a busy machine needs longer. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final String READ = "select * from analytics.fact_totals";

    @TempDir
    private Path folder;

    @Test
    void makesAPublicationGiveUpInTimeAndNoLongerThanItLives(TestWarehouse warehouse) throws Exception {
        TestServer.copyMigrations(folder);
        TestProject project = TestProject.ofOrders(folder);
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O1', 'S1')");
        Runs.transformAndPublish(warehouse, folder);
        project.mart("fact_totals", "select sum(qty_ordered) as qty, count(*) as lines from fact_lines");
        Runs.transform(warehouse, folder);
        Runs.pass(warehouse);

        Connection busy = reading(warehouse);
        long begun = System.nanoTime();
        CommandRun locked = publish(warehouse);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BOUND);
        assertThat(locked.exitCode()).as(locked.output()).isEqualTo(75);
        assertThat(locked.message())
                .startsWith("Database unavailable: canceling statement due to lock timeout")
                .contains("(SQLSTATE 55P03). Try again later.");
        assertThat(warehouse.value("select publication_id from ops.published")).isEqualTo("1");

        // Its socket is closed without a word to the server, as when its process is killed.
        busy.abort(Runnable::run);
        CommandRun published = publish(warehouse);
        assertThat(published.exitCode()).as(published.output()).isZero();
        assertThat(warehouse.value(READ.replace("*", "lines"))).isEqualTo("1");
    }

    /** In a transaction that stays open. */
    private static Connection reading(TestWarehouse warehouse) throws Exception {
        Connection connection = DriverManager.getConnection(
                warehouse.settings().url(),
                warehouse.settings().user(),
                warehouse.settings().password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(READ);
        }
        return connection;
    }

    private CommandRun publish(TestWarehouse warehouse) {
        return CommandRun.of(warehouse.variables(), "publish", "--sql-dir", folder, "--run-id", "test-run");
    }
}
