package io.infull.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.OwnServer;
import io.infull.testing.Runs;
import io.infull.testing.SnapshotReader;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot sees its publication for as long as it lives, whatever is published and cleaned meanwhile. */
@DatabaseTest
class SnapshotReaderTest {

    private static final String READER = "infull_reader";
    private static final String ROWS = "select count(*) from analytics.";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() {
        TestProject.ofOrders(folder);
    }

    private void publish(TestWarehouse warehouse, String order) {
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('" + order + "', 'S1')");
        Runs.transformAndPublish(warehouse, folder);
    }

    private static int clean(TestWarehouse warehouse) {
        return new PartCleaner(warehouse.database(), 1).clean();
    }

    @Test
    void seesTheOldRowsOfAViewThatItDidNotTouchBefore(TestWarehouse warehouse) throws Exception {
        publish(warehouse, "O1");
        try (SnapshotReader reader = SnapshotReader.open(warehouse.settings(), READER)) {
            publish(warehouse, "O2");
            assertThat(clean(warehouse)).isZero();
            assertThat(clean(warehouse)).isZero();
            assertThat(reader.value("select publication_id from analytics.current_publication"))
                    .isEqualTo("1");
            assertThat(reader.value(ROWS + "fact_lines")).isEqualTo("1");
            assertThat(reader.value("select lines from analytics.fact_totals")).isEqualTo("1");
        }
        assertThat(clean(warehouse)).isEqualTo(2);
        assertThat(warehouse.value(ROWS + "fact_lines")).isEqualTo("2");
        assertThat(warehouse.value("select count(*) from ops.forgotten_part")).isEqualTo("2");
        assertThat(clean(warehouse)).isZero();
        assertThat(warehouse.value("select count(*) from ops.forgotten_part")).isEqualTo("0");
    }

    @Test
    void holdsBackNothingWhenItBeganAfterThePartsWereForgotten(TestWarehouse warehouse) throws Exception {
        publish(warehouse, "O1");
        try (SnapshotReader old = SnapshotReader.open(warehouse.settings(), READER)) {
            publish(warehouse, "O2");
            assertThat(clean(warehouse)).isZero();
            assertThat(old.value(ROWS + "fact_lines")).isEqualTo("1");
        }
        try (SnapshotReader fresh = SnapshotReader.open(warehouse.settings(), READER)) {
            assertThat(clean(warehouse)).isEqualTo(2);
            assertThat(fresh.value(ROWS + "fact_lines")).isEqualTo("2");
        }
    }

    /** The transformer may not see what other users do, and sees how far back they look. */
    @Test
    void isSeenByACleanerWithTheLeastRights() throws Exception {
        TestServer.copyMigrations(folder);
        try (LoginWarehouse logins = LoginWarehouse.migrated()) {
            publishAsTransformer(logins, "O1");
            try (TestWarehouse asReader = logins.as(Login.READER);
                    SnapshotReader reader = SnapshotReader.open(asReader.settings(), READER)) {
                CommandRun published = publishAsTransformer(logins, "O2");
                assertThat(published.result().get("parts_dropped").asInt()).isZero();
                assertThat(published.events("parts_kept"))
                        .singleElement()
                        .extracting(event -> event.get("message").asString())
                        .asString()
                        .matches("2 old parts stay until the next publish or transform: session \\d+ of "
                                + logins.user(Login.READER) + " may still see them");
                assertThat(reader.value(ROWS + "fact_lines")).isEqualTo("1");
            }
        }
    }

    private CommandRun publishAsTransformer(LoginWarehouse logins, String order) {
        logins.administrator()
                .execute("insert into raw.sales_orders (order_id, sku_id) values ('" + order + "', 'S1')");
        assertThat(logins.run(Login.TRANSFORMER, "transform", "--sql-dir", folder)
                        .exitCode())
                .isZero();
        Runs.pass(logins.administrator());
        CommandRun published = logins.run(Login.TRANSFORMER, "publish", "--sql-dir", folder, "--keep=1");
        assertThat(published.exitCode()).as(published.output()).isZero();
        return published;
    }

    @Test
    void isWaitedForWhenItIsBehindAPreparedTransactionOrASlot() throws Exception {
        try (OwnServer server = OwnServer.with(Map.of("max_prepared_transactions", "2", "wal_level", "logical"))) {
            TestWarehouse warehouse = server.warehouse();
            publish(warehouse, "O1");
            try (SnapshotReader writer = SnapshotReader.open(warehouse.settings(), "postgres")) {
                writer.execute("create table public.mine (id int)");
                writer.execute("prepare transaction 'left behind'");
            }
            publish(warehouse, "O2");
            assertThat(clean(warehouse)).isZero();
            warehouse.database().withoutTransaction(session -> {
                session.execute("rollback prepared 'left behind'");
                return null;
            });
            assertThat(clean(warehouse)).isEqualTo(2);

            warehouse.value("select pg_create_logical_replication_slot('copy', 'pgoutput')");
            publish(warehouse, "O3");
            assertThat(clean(warehouse)).isZero();
            assertThat(Snapshots.oldest(warehouse.database()))
                    .get()
                    .extracting(Snapshots::holder)
                    .isEqualTo("replication slot copy");
            warehouse.value("select pg_drop_replication_slot('copy')");
            assertThat(clean(warehouse)).isEqualTo(2);
        }
    }
}
