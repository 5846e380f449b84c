package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ChangedKeysTest {

    private static final String SINCE = "select pg_current_snapshot()";

    @TempDir
    private Path folder;

    @Test
    void namesTheKeysThatAPersonChanged(TestWarehouse warehouse) {
        insert(warehouse, "C1", "C2", "C3");
        String since = warehouse.value(SINCE);
        assertThat(changed(warehouse, since)).isEmpty();
        warehouse.execute("update raw.customers set city = 'Oslo' where customer_id = 'C1'");
        warehouse.execute("update raw.customers set city = city");
        warehouse.execute("update raw.customers set customer_id = 'C9' where customer_id = 'C2'");
        warehouse.execute("delete from raw.customers where customer_id = 'C3'");
        insert(warehouse, "C4");
        assertThat(changed(warehouse, since)).isEqualTo("update C1; update C2; update C9; delete C3; insert C4");
        warehouse.execute("truncate raw.customers");
        assertThat(changed(warehouse, since)).endsWith("; all null");
    }

    @Test
    void namesEveryColumnOfAKey(TestWarehouse warehouse) {
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id) values ('O1', 'S1')");
        assertThat(warehouse.value("select key from ops.changed_keys('sales_orders')"))
                .isEqualTo("{\"sku_id\": \"S1\", \"order_id\": \"O1\", \"_key_number\": 1, \"line_number\": null}");
    }

    @Test
    void marksTheWholeTableWhereMoreKeysChangeThanItKeeps(TestWarehouse warehouse) {
        String since = warehouse.value(SINCE);
        warehouse.execute("insert into raw.customers (customer_id) select i from generate_series(1, 100000) as i");
        assertThat(warehouse.value("select count(*) from ops.changed_keys('customers')"))
                .isEqualTo("100000");
        warehouse.execute("insert into raw.customers (customer_id) select -i from generate_series(1, 100001) as i");
        assertThat(warehouse.value(
                        "select count(*) || ' ' || min(operation) from ops.changed_keys('customers', '" + since + "')"))
                .isEqualTo("100001 all");
    }

    @Test
    void doesNotForgetWhoCommitsLate(TestWarehouse warehouse) {
        String since = warehouse.database().transaction(session -> {
            session.execute("insert into raw.customers (customer_id) values ('C1')");
            insert(warehouse, "C2");
            return warehouse.value(SINCE);
        });
        assertThat(changed(warehouse, since)).isEqualTo("insert C1");
    }

    @Test
    void leavesOneMarkPerLoad(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("customers", SnapshotTest.CONTRACT);
        fixture.file("customers_1.csv", "id,name\nC1,a\nC2,b\nC3,c\n").load();
        String since = warehouse.value(SINCE);
        fixture.file("customers_2.csv", "id,name\nC1,a\nC2,x\nC4,d\n").load();
        assertThat(changed(warehouse, since)).isEqualTo("delete C3; load C2; load C4");
        assertThat(fixture.rows("select load_id, is_all from ops.raw_change where table_name = 'customers'"))
                .isEqualTo("1,f; 2,f");
        assertThat(fixture.rows("select count(*) from ops.raw_changed_key")).isEqualTo("0");
    }

    @Test
    void doesNotLetTheTrackingBeLeftOff(TestWarehouse warehouse) {
        assertThatThrownBy(() -> warehouse.execute("select ops.take_tracking_off('customers', 1)"))
                .hasMessageContaining("The tracking of raw.customers was taken off and not put back");
    }

    @Test
    void marksWhatAnyLoginChanges() {
        try (LoginWarehouse logins = LoginWarehouse.migrated();
                TestWarehouse loader = logins.as(Login.LOADER);
                TestWarehouse transformer = logins.as(Login.TRANSFORMER)) {
            insert(loader, "C1");
            assertThat(changed(transformer, "1:1:")).isEqualTo("insert C1");
        }
    }

    @Test
    void namesExactlyTheKeysWhoseRowsChanged(TestWarehouse warehouse) {
        long seed = new Random().nextLong();
        RandomChanges changes = new RandomChanges(
                new LoadFixture(warehouse, folder).contract("customers", RandomChanges.CONTRACT),
                warehouse,
                new Random(seed));
        for (int round = 0; round < 10; round++) {
            String since = warehouse.value(SINCE);
            changes.make(5);
            assertThat(changes.marked(since)).as("seed %d, %s", seed, changes).isEqualTo(changes.changedKeys());
        }
    }

    private static void insert(TestWarehouse warehouse, String... customers) {
        warehouse.execute(
                "insert into raw.customers (customer_id) values ('" + String.join("'), ('", customers) + "')");
    }

    private static String changed(TestWarehouse warehouse, String since) {
        return warehouse.value("""
                select coalesce(string_agg(
                    operation || ' ' || coalesce(key ->> 'customer_id', 'null'), '; '
                    order by change_id, operation, key
                ), '')
                from ops.changed_keys('customers', '%s')""".formatted(since));
    }
}
