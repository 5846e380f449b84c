package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.CommandRun;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as the log-in that it is meant for. */
class ReplayLoginsTest {

    @TempDir
    private Path folder;

    @Test
    void letsAMonitorLookAndALoaderReplay() throws IOException {
        try (LoginWarehouse logins = LoginWarehouse.migrated()) {
            LoadFixture fixture = LoadFixture.forOrders(logins.administrator(), folder)
                    .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,five,1,\nO2,S1,x,1,\n");
            Path export = folder.resolve("repaired.csv");
            Path file = fixture.landing.resolve("orders.csv");
            assertThat(run(logins, Login.LOADER, fixture, "load").exitCode()).isZero();
            assertThat(run(logins, Login.MONITOR, fixture, "rejects", "--open").output())
                    .contains("not_an_integer     2     2");
            assertThat(run(logins, Login.MONITOR, fixture, "rejects", "--export", export)
                            .exitCode())
                    .isZero();
            assertThat(run(logins, Login.MONITOR, fixture, "profile", file).output())
                    .contains("table: sales_orders");
            Files.writeString(export, Files.readString(export).replace("five", "5"));
            CommandRun replay = run(logins, Login.LOADER, fixture, "replay", export);
            assertThat(replay.exitCode()).as(replay.message()).isZero();
            assertThat(fixture.rows("select order_id, qty_ordered from raw.sales_orders"))
                    .isEqualTo("O1,5");
            assertThat(run(logins, Login.STRANGER, fixture, "rejects").exitCode())
                    .isEqualTo(78);
            assertThat(run(logins, Login.MONITOR, fixture, "replay", export).exitCode())
                    .isEqualTo(78);
        }
    }

    private static CommandRun run(LoginWarehouse logins, Login login, LoadFixture fixture, Object... words) {
        Map<String, String> variables = logins.variables(login);
        variables.put("INFULL_SQL_DIR", fixture.sqlDir.toString());
        variables.put("INFULL_LANDING", fixture.landing.toString());
        variables.put("INFULL_PACK", "test");
        return CommandRun.of(variables, words);
    }
}
