package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.PgBouncer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a pooler there is one writer, or none. */
@DatabaseTest
class PoolerTest {

    private static final String REMEDY = "Let INFULL_DB_URL lead to the server itself, or to a pooler in session mode "
            + "(pool_mode = session in pgbouncer)";

    @TempDir
    private Path folder;

    private Path landing;

    @BeforeEach
    void generate() {
        landing = SmallLanding.in(folder, 300);
    }

    private CommandRun run(Map<String, String> variables, String id) {
        return CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF, "--run-id", id);
    }

    private List<CommandRun> twoRunsAtOnce(Map<String, String> variables) {
        return Stream.of("one", "two")
                .map(id -> CompletableFuture.supplyAsync(() -> run(variables, id)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void assertNothingWasDone(TestWarehouse warehouse) {
        assertThat(warehouse.value("select count(*) from ops.file")).isEqualTo("0");
        assertThat(warehouse.value("select count(*) from pg_locks where locktype = 'advisory' and database = "
                        + "(select oid from pg_database where datname = current_database())"))
                .isEqualTo("0");
    }

    @Test
    void oneOfTwoRunsAtOnceWritesWhereSessionsAreKept(TestWarehouse warehouse) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(warehouse, folder, "pool_mode = session")) {
            assertThat(twoRunsAtOnce(pooler.variables()).stream()
                            .map(CommandRun::exitCode)
                            .sorted())
                    .containsExactly(0, 75);
            assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("300");
            assertThat(run(pooler.variables(), "three").exitCode()).isEqualTo(99);
        }
    }

    @Test
    void isRefusedWhereTransactionsShareSessions(TestWarehouse warehouse) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(warehouse, folder, "pool_mode = transaction")) {
            for (String option : List.of("", "?prepareThreshold=0")) {
                Map<String, String> variables = new HashMap<>(pooler.variables());
                variables.put("INFULL_DB_URL", pooler.url() + option);
                for (CommandRun refused : twoRunsAtOnce(variables)) {
                    assertThat(refused.exitCode()).as(refused.output()).isIn(78, 75);
                }
                CommandRun refused = run(variables, "alone");
                assertThat(refused.exitCode()).as(refused.output()).isEqualTo(78);
                // Statements that an earlier command left may be found before the sessions are compared.
                assertThat(refused.message()).startsWith("A pooler ").contains(REMEDY);
                assertNothingWasDone(warehouse);
            }
            assertThat(run(warehouse.variables(), "direct").exitCode()).isZero();
        }
    }

    @Test
    void isRefusedWhereSessionsTakeTurns(TestWarehouse warehouse) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(
                warehouse, folder, "pool_mode = transaction", "server_round_robin = 1", "min_pool_size = 5")) {
            openTogether(pooler, 6);
            assertThat(run(pooler.variables(), "one").exitCode()).isEqualTo(78);
            assertNothingWasDone(warehouse);
        }
    }

    private static void openTogether(PgBouncer pooler, int sessions) throws Exception {
        List<Connection> open = new ArrayList<>();
        for (int number = 0; number < sessions; number++) {
            Connection connection = DriverManager.getConnection(pooler.url(), "postgres", "postgres");
            connection.setAutoCommit(false);
            connection.createStatement().execute("select 1");
            open.add(connection);
        }
        for (Connection connection : open) {
            connection.close();
        }
    }

    @Test
    void isRefusedWhereStatementsShareSessions(TestWarehouse warehouse) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(warehouse, folder, "pool_mode = statement")) {
            CommandRun refused = run(pooler.variables(), "one");
            assertThat(refused.exitCode()).as(refused.output()).isEqualTo(78);
            assertThat(refused.message())
                    .startsWith("A pooler stands between this command and the database: ")
                    .contains(REMEDY);
            assertNothingWasDone(warehouse);
        }
    }

    /** What a driver finds in a session that was another's before. */
    @Test
    void isNamedWhenAReaderIsGivenTheStatementsOfOthers(TestWarehouse warehouse) throws Exception {
        try (PgBouncer pooler =
                PgBouncer.before(warehouse, folder, "pool_mode = transaction", "default_pool_size = 1")) {
            Map<String, String> variables = new HashMap<>(pooler.variables());
            variables.put("INFULL_DB_URL", pooler.url() + "?prepareThreshold=1");
            CommandRun.of(variables, "status");
            assertThat(CommandRun.of(variables, "status").exitCode()).isEqualTo(78);
        }
    }
}
