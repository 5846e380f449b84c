package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a run, each with a log-in that may do that and no more. */
@DatabaseTest
class LoginsTest {

    @TempDir
    private Path folder;

    private LoginWarehouse logins;

    @BeforeEach
    void migrate() {
        logins = LoginWarehouse.migrated();
    }

    @AfterEach
    void drop() {
        logins.close();
    }

    @Test
    void giveTheSameMartsAsOneUserWhoMayDoEverything(TestWarehouse oneUser) {
        Path landing = SmallLanding.in(folder, 1_000);
        String asOf = "--as-of=" + SmallLanding.AS_OF;
        assertDone(CommandRun.of(oneUser.variables(), "run", "--landing", landing, asOf));

        assertDone(logins.run(Login.LOADER, "load", "--landing", landing, "--run-id=daily"));
        assertDone(logins.run(Login.TRANSFORMER, "transform", asOf, "--run-id=daily"));
        assertDone(logins.run(Login.TRANSFORMER, "test", "--run-id=daily"));
        assertDone(logins.run(Login.TRANSFORMER, "publish", "--run-id=daily"));

        assertThat(Marts.digests(logins.administrator())).isNotEmpty().isEqualTo(Marts.digests(oneUser));
        assertThat(Marts.ledger(logins.administrator())).isEqualTo(Marts.ledger(oneUser));
        assertDone(logins.run(Login.MONITOR, "report", "--by=customer"));
        assertDone(logins.run(Login.MONITOR, "report", "--by=carrier"));
        assertThat(logins.run(Login.MONITOR, "status").output()).contains("Published  publication 1 as of 2026-05-31");
        assertThat(logins.run(Login.LOADER, "load", "--landing", landing).exitCode())
                .isEqualTo(99);
        assertThat(logins.run(Login.TRANSFORMER, "transform", asOf).exitCode()).isEqualTo(99);
    }

    @Test
    void takeTurnsWithTheOwnerAtWhatEitherMade() {
        TestProject project = TestProject.ofOrders(folder)
                .write("tests/lines_have_an_order.sql", "select * from fact_lines where order_id is null");
        TestServer.copyMigrations(folder);
        publishAfterAChange(Login.TRANSFORMER);
        project.mart("fact_lines", "select sku_id, qty_ordered, order_id from stg_lines");
        publishAfterAChange(Login.OWNER);
        project.mart("fact_lines", "select order_id, qty_ordered from stg_lines");
        publishAfterAChange(Login.TRANSFORMER);

        assertThat(logins.administrator().value("select count(*) from analytics.fact_lines"))
                .isEqualTo("3");
        assertThat(logins.administrator()
                        .value("select count(*) from pg_class where relnamespace = 'build'::regnamespace "
                                + "and relkind = 'r' and relname ~ '^fact_lines__p'"))
                .isEqualTo("2");
        assertDone(run(Login.OWNER, "rollback"));
        assertDone(run(Login.TRANSFORMER, "rollback", "--to=3"));
        assertThat(logins.administrator()
                        .value("select string_agg(distinct pg_get_userbyid(relowner), ',') from pg_class "
                                + "where relnamespace in ('build'::regnamespace, 'candidate'::regnamespace)"))
                .isEqualTo("infull_transformer");
    }

    @Test
    void replaceTheRefusalOfTheSameFile() throws Exception {
        Path landing = SmallLanding.in(folder, 100);
        Files.writeString(landing.resolve("sales_orders_2.csv"), "order_id,colour\nO_1,red\n");
        logins.run(Login.LOADER, "load", "--landing", landing);

        CommandRun again = logins.run(Login.LOADER, "load", "--landing", landing);

        assertThat(again.exitCode()).isEqualTo(65);
        assertThat(logins.administrator().value("select count(*) from ops.file where state = 'refused'"))
                .isEqualTo("1");
    }

    @Test
    void endWith78WhereTheLoginIsNotTheOneForTheCommand() {
        Path landing = SmallLanding.in(folder, 100);

        CommandRun load = logins.run(Login.TRANSFORMER, "load", "--landing", landing);
        CommandRun transform = logins.run(Login.LOADER, "transform");
        CommandRun publish = logins.run(Login.MONITOR, "publish");
        CommandRun test = logins.run(Login.STRANGER, "test");

        assertThat(Stream.of(load, transform, publish, test).map(CommandRun::exitCode))
                .containsOnly(78);
        assertThat(load.message()).startsWith("Privilege missing in the database: permission denied for ");
        assertThat(transform.message())
                .startsWith("Privilege missing in the database: permission denied to set role \"infull_transformer\".");
        assertThat(test.message())
                .startsWith("User " + logins.user(Login.STRANGER) + " has no rights in this warehouse. "
                        + "Run `infull migrate` as its owner " + logins.user(Login.OWNER) + ", and grant ");
    }

    private void publishAfterAChange(Login login) {
        logins.administrator()
                .execute("insert into raw.sales_orders (order_id, sku_id, qty_ordered) "
                        + "values (cast(clock_timestamp() as text), 'S1', 1)");
        for (List<String> words : List.of(List.of("transform"), List.of("test"), List.of("publish", "--keep=2"))) {
            assertDone(run(login, words.toArray()));
        }
    }

    private CommandRun run(Login login, Object... words) {
        Map<String, String> variables = logins.variables(login);
        variables.put("INFULL_SQL_DIR", folder.toString());
        return CommandRun.of(variables, words);
    }

    private static void assertDone(CommandRun run) {
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
