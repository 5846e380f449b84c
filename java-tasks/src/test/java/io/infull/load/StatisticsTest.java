package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the planner knows of raw tables when a load is done. Autovacuum looks at none of them here. */
@DatabaseTest
class StatisticsTest {

    private static final String NO_AUTOVACUUM = "alter table raw.%s set (autovacuum_enabled = off)";

    @TempDir
    private Path folder;

    @Test
    void areThereAfterTheFirstFileAndAfterAFileThatDoublesTheTable(TestWarehouse warehouse) {
        LoadFixture fixture = orders(warehouse);
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("none");
        fixture.file("orders1.csv", lines(0, 1000)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("1000");
        fixture.file("orders2.csv", lines(1000, 1000)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("2000");
    }

    @Test
    void areLeftAloneWhileLittleChangedAndAreRenewedWhenThatAddsUp(TestWarehouse warehouse) {
        LoadFixture fixture = orders(warehouse);
        fixture.file("orders1.csv", lines(0, 1000)).load();
        fixture.file("orders2.csv", lines(1000, 100)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("1000");
        fixture.file("orders3.csv", lines(1100, 49)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("1000");
        fixture.file("orders4.csv", lines(1149, 1)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("1150");
        fixture.file("orders5.csv", lines(1150, 100)).load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("1150");
    }

    @Test
    void costNothingWhenAFileBringsNothingNew(TestWarehouse warehouse) {
        LoadFixture fixture = orders(warehouse);
        fixture.file("orders1.csv", lines(0, 200)).load();
        warehouse.execute("delete from pg_statistic where starelid = cast('raw.sales_orders' as regclass)");
        fixture.file("orders2.csv", lines(0, 200) + "\n").load();
        assertThat(knownRows(warehouse, "sales_orders")).isEqualTo("none");
    }

    @Test
    void knowWhatASnapshotMarkedDeleted(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("customers", SnapshotTest.CONTRACT + "snapshot: {max_deleted_percent: 100}\n");
        warehouse.execute(NO_AUTOVACUUM.formatted("customers"));
        fixture.file("customers_1.csv", customers(300)).load();
        assertThat(shareOfNulls(warehouse)).isEqualTo("1");
        fixture.file("customers_2.csv", customers(75)).load();
        assertThat(shareOfNulls(warehouse)).isEqualTo("0.25");
    }

    @Test
    void areThereForALoaderWhoOwnsNoTableAndForItsReplays() throws IOException {
        try (LoginWarehouse logins = LoginWarehouse.migrated()) {
            LoadFixture fixture = orders(logins.administrator())
                    .file("orders1.csv", LoadFixture.ORDERS_HEADER + "O1,S1,x,1.00,2026-01-02\n");
            assertThat(run(logins, Login.LOADER, fixture, "load").exitCode()).isZero();
            assertThat(knownRows(logins.administrator(), "sales_orders")).isEqualTo("none");
            Path export = folder.resolve("repaired.csv");
            run(logins, Login.MONITOR, fixture, "rejects", "--export", export);
            Files.writeString(export, Files.readString(export).replace(",x,", ",5,"));
            CommandRun replay = run(logins, Login.LOADER, fixture, "replay", export);
            assertThat(replay.exitCode()).as(replay.output()).isZero();
            assertThat(knownRows(logins.administrator(), "sales_orders")).isEqualTo("1");
            fixture.file("orders2.csv", lines(2, 100));
            assertThat(run(logins, Login.LOADER, fixture, "load").exitCode()).isZero();
            assertThat(knownRows(logins.administrator(), "sales_orders")).isEqualTo("101");
        }
    }

    private LoadFixture orders(TestWarehouse warehouse) {
        warehouse.execute(NO_AUTOVACUUM.formatted("sales_orders"));
        return LoadFixture.forOrders(warehouse, folder);
    }

    private static String lines(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "O" + number + ",S" + number % 9 + ",5,1.00,2026-01-02\n")
                .collect(Collectors.joining("", LoadFixture.ORDERS_HEADER, ""));
    }

    private static String customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "C" + number + ",a\n")
                .collect(Collectors.joining("", "id,name\n", ""));
    }

    private static String knownRows(TestWarehouse warehouse, String table) {
        return warehouse.value("select case when count(pg_stats) = 0 then 'none' else cast(max(reltuples) as text) end "
                + "from pg_class left join pg_stats on schemaname = 'raw' and tablename = relname "
                + "where relnamespace = cast('raw' as regnamespace) and relname = '" + table + "'");
    }

    private static String shareOfNulls(TestWarehouse warehouse) {
        return warehouse.value("select null_frac from pg_stats where schemaname = 'raw' and tablename = 'customers' "
                + "and attname = '_deleted_load_id'");
    }

    private static CommandRun run(LoginWarehouse logins, Login login, LoadFixture fixture, Object... words) {
        Map<String, String> variables = logins.variables(login);
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        variables.put("INFULL_LANDING", fixture.landing.toString());
        variables.put("INFULL_PACK", "test");
        return CommandRun.of(variables, words);
    }
}
