package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A loader cannot change rows whose keys no mark tells, whatever he does by hand while the tracking is off. */
class UnmarkedRowsTest {

    private static final String BESIDE = "A row of raw.customers was changed beside the load that has the tracking off";
    private static final String UNKNOWN = "The tracking of raw.customers was taken off for load 7, "
            + "which the ledger does not know as a load of it";

    private LoginWarehouse logins;
    private TestWarehouse loader;

    @BeforeEach
    void connect() {
        logins = LoginWarehouse.migrated();
        loader = logins.as(Login.LOADER);
    }

    @AfterEach
    void drop() {
        loader.close();
        logins.close();
    }

    @Test
    void areRefusedWithoutALoadOfTheirTable() {
        loader.execute("insert into raw.customers (customer_id, _load_id) values ('C1', 1)");
        String change = "update raw.customers set city = 'Oslo', _load_id = 7";
        assertThatThrownBy(() -> loader.execute(untracked(change, ""))).hasMessageStartingWith(UNKNOWN);
        assertThatThrownBy(() -> loader.execute(untracked(change, registered(7, "loaded", "shipments"))))
                .hasMessageStartingWith(UNKNOWN);
        assertThatThrownBy(() -> loader.execute(untracked(change, registered(7, "refused", "customers"))))
                .hasMessageStartingWith(UNKNOWN);
    }

    @Test
    void areRefusedUnderTheNumberOfALoadThatIsOver() {
        loader.execute(registered(7, "loaded", "customers"));
        assertThatThrownBy(() -> loader.execute(untracked("", "")))
                .hasMessageStartingWith("Load 7 is over: the tracking of raw.customers is taken off for a new one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update raw.customers set city = 'Oslo'",
                "update raw.customers set city = 'Oslo', _load_id = 1",
                "update raw.customers set city = 'Oslo', _order_load_id = 7",
                "update raw.customers set customer_id = 'C9', _load_id = 7",
                "update raw.customers set customer_id = 'C9', _deleted_load_id = 7",
                "update raw.customers set _load_id = null",
                "update raw.customers set _deleted_load_id = null",
                "insert into raw.customers (customer_id) values ('C9')",
                "insert into raw.customers (customer_id, _load_id, _deleted_load_id) values ('C9', 1, 7)"
            })
    void areRefusedBesideALoad(String change) {
        loader.execute("insert into raw.customers (customer_id, _load_id, _deleted_load_id) values ('C1', 1, 2)");
        assertThatThrownBy(() -> loader.execute(untracked(change, registered(7, "loaded", "customers"))))
                .hasMessageStartingWith(BESIDE);
        assertThat(loader.value("select city is null and customer_id = 'C1' from raw.customers"))
                .isEqualTo("t");
    }

    @Test
    void areRefusedInATableThatWasEmpty() {
        String first = "insert into raw.customers (customer_id, _load_id) values ('C1', 7), ('C2', 1)";
        assertThatThrownBy(() -> loader.execute(untracked(first, registered(7, "loaded", "customers"))))
                .hasMessageStartingWith(BESIDE);
    }

    @Test
    void areNoneWhereTheyNameTheLoad() {
        loader.execute("insert into raw.customers (customer_id, _load_id) values ('C1', 1), ('C2', 1), ('C3', 1)");
        String since = loader.value("select pg_current_snapshot()");
        loader.execute(untracked("""
                update raw.customers set city = 'Oslo', _load_id = 7 where customer_id = 'C1';
                update raw.customers set _deleted_load_id = 7 where customer_id = 'C2';
                update raw.customers set _order_load_id = 7 where customer_id = 'C3';
                insert into raw.customers (customer_id, _load_id) values ('C4', 7)""", registered(7, "loaded", "customers")));
        loader.execute("update raw.customers set city = 'Rome' where customer_id = 'C3'");
        assertThat(logins.administrator()
                        .value("select string_agg(operation || ' ' || (key ->> 'customer_id'), ', ' order by key) "
                                + "from ops.changed_keys('customers', '" + since + "')"))
                .isEqualTo("load C1, delete C2, update C3, load C4");
    }

    private static String untracked(String change, String ledger) {
        return "select ops.take_tracking_off('customers', 7);" + change + ";select ops.put_tracking_back('customers');"
                + ledger;
    }

    private static String registered(int load, String state, String table) {
        return """
                insert into ops.file (load_id, pack, source, file_name, sha256, bytes, state, rows_by_table, run_id,
                    lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank)
                overriding system value
                values (%d, 'p', 's', 'f', 'x', 1, '%s', '{"%s": 1}', 'r', 0, 0, 0, 0, 0)""".formatted(load, state, table);
    }
}
