package io.infull.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class MigrateCommandTest {

    @TempDir
    private Path folder;

    private LoginWarehouse logins;

    @BeforeEach
    void createDatabase() {
        logins = LoginWarehouse.empty();
    }

    @AfterEach
    void drop() {
        logins.close();
    }

    @Test
    void appliesWhatIsMissingAndIsContentWhenNothingIs() {
        CommandRun first = logins.run(Login.OWNER, "migrate");
        CommandRun second = logins.run(Login.OWNER, "migrate");

        assertThat(first.exitCode()).isZero();
        assertThat(first.message()).startsWith("Applied " + migrations() + " migrations, the last one: ");
        assertThat(first.events("warehouse_migrated")).hasSize(1);
        assertThat(second.exitCode()).isZero();
        assertThat(second.message()).startsWith("Nothing to migrate: the warehouse is up to date");
        assertThat(second.result().get("migrations").asInt()).isZero();
        assertThat(logins.administrator()
                        .value("select string_agg(command || ' ' || exit_code, ',') from ops.command_run"))
                .isEqualTo("migrate 0");
    }

    @Test
    void mayBeCalledTwiceAtOnce() {
        List<CompletableFuture<CommandRun>> runs = Stream.of("one", "two", "three")
                .map(id -> CompletableFuture.supplyAsync(() -> logins.run(Login.OWNER, "migrate", "--run-id", id)))
                .toList();

        assertThat(runs.stream().map(CompletableFuture::join).map(CommandRun::exitCode))
                .containsOnly(0);
        assertThat(logins.administrator()
                        .value("select count(*) from ops.flyway_schema_history where version is not null"))
                .isEqualTo(Long.toString(migrations()));
    }

    @Test
    void doesNotWaitForAWriterWhenThereIsNothingToDo() {
        logins.run(Login.OWNER, "migrate");
        try (TestWarehouse writer = logins.as(Login.OWNER);
                var lock = writer.database().tryBecomeWriter().orElseThrow()) {
            assertThat(logins.run(Login.OWNER, "migrate").exitCode()).isZero();
            lock.assertHeld();
        }
    }

    @Test
    void isDoneByAnyWritingCommandOfTheOwner() {
        CommandRun rollback = logins.run(Login.OWNER, "rollback");

        assertThat(rollback.exitCode()).isEqualTo(66);
        assertThat(rollback.events("warehouse_migrated")).hasSize(1);
    }

    @Test
    void isTheOwnersBusinessOnly() throws IOException {
        logins.run(Login.OWNER, "migrate");
        Map<String, String> newer = logins.variables(Login.LOADER);
        TestServer.copyMigrations(folder);
        newer.put("INFULL_SQL_DIR", folder.toString());
        Files.writeString(folder.resolve("migrations/V901__add_colours.sql"), "select 1;");

        for (String command : List.of("load", "migrate")) {
            CommandRun run = CommandRun.of(newer, command);

            assertThat(run.exitCode()).isEqualTo(78);
            assertThat(run.message())
                    .startsWith("The warehouse lacks migrations [901 add colours]. Run `infull migrate` as its owner "
                            + logins.user(Login.OWNER));
        }
        assertThat(logins.run(Login.STRANGER, "migrate").message())
                .startsWith("User " + logins.user(Login.STRANGER) + " has no rights in this warehouse.");
    }

    @Test
    void namesTheOwnerOfADatabaseThatIsStillEmpty() {
        CommandRun run = logins.run(Login.LOADER, "load");

        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.message())
                .startsWith("The warehouse lacks migrations [1 create run and file ledger, ")
                .contains("]. Run `infull migrate` as its owner " + logins.user(Login.OWNER));
    }

    @Test
    void refusesAWarehouseThatIsNewer() throws IOException {
        logins.run(Login.OWNER, "migrate");
        Map<String, String> older = logins.variables(Login.OWNER);
        TestServer.copyMigrations(folder);
        older.put("INFULL_SQL_DIR", folder.toString());
        Files.delete(folder.resolve("migrations/V6__grant_least_privileges.sql"));

        for (String command : List.of("migrate", "transform")) {
            CommandRun run = CommandRun.of(older, command);

            assertThat(run.exitCode()).isEqualTo(78);
            assertThat(run.message())
                    .startsWith("The warehouse is newer than this release: it has migrations [6], which are not in "
                            + folder.resolve("migrations") + ". Use the release that applied them, or a later one");
        }
    }

    private static long migrations() {
        String[] files = TestServer.SQL_DIR.resolve("migrations").toFile().list((folder, name) -> name.startsWith("V"));
        return files.length;
    }
}
