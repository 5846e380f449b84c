package io.infull.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.TransientFault;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.SlowServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

@DatabaseTest
class ConnectionsTest {

    /** Long before the ten seconds that are usual. */
    private static final Duration SOON = Duration.ofSeconds(7);

    @Test
    void givesASilentServerUpWhenTheUrlSaysSo() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?connectTimeout=1";
            long startedAt = System.nanoTime();
            assertThatThrownBy(() -> Database.open(new DatabaseSettings(url, "somebody", "x"), 1))
                    .isInstanceOf(TransientFault.class);
            assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(SOON);
        }
    }

    /** Eight answers of half a second are more than the two seconds that one answer may take. */
    @Test
    void waitsForAServerThatIsSlowAndAnswers(TestWarehouse warehouse) throws Exception {
        try (SlowServer slow = SlowServer.before(warehouse, Duration.ofMillis(500))) {
            DatabaseSettings settings = new DatabaseSettings(
                    slow.url() + "?connectTimeout=2",
                    warehouse.settings().user(),
                    warehouse.settings().password());
            long startedAt = System.nanoTime();
            try (Database database = Database.open(settings, 1)) {
                String answer =
                        database.transaction(session -> session.one("select 'here' as it", row -> row.text("it")));
                assertThat(answer).isEqualTo("here");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void takesAReadOnlyServerForOneThatWillWriteAgain(TestWarehouse warehouse) {
        warehouse.execute("do $$ begin execute format('alter database %I set default_transaction_read_only to on', "
                + "current_database()); end $$");
        CommandRun run = CommandRun.of(warehouse.variables(), "transform");
        assertThat(run.exitCode()).as(run.output()).isEqualTo(75);
        assertThat(run.message()).contains("read-only transaction (SQLSTATE 25006). Try again later.");
    }

    @Test
    void takesASessionThatAFullDiskEndsForTransient() {
        // As PostgreSQL says it when the disk is full at the first log-in.
        PSQLException ended =
                new PSQLException(new ServerErrorMessage("SFATAL\0VFATAL\0CXX000\0Mcould not write init file\0\0"));
        assertThat(Faults.translate(ended, ""))
                .isInstanceOf(TransientFault.class)
                .hasMessage("Database unavailable: could not write init file (SQLSTATE XX000). Try again later.");
        PSQLException broken = new PSQLException(new ServerErrorMessage("SERROR\0VERROR\0CXX000\0Mcache lookup\0\0"));
        assertThat(Faults.translate(broken, "")).isInstanceOf(SqlFailure.class);
    }

    @Test
    void keepsTheWriterLockOnAServerThatEndsIdleSessions(TestWarehouse warehouse) throws InterruptedException {
        for (String timeout : List.of("idle_session_timeout", "idle_in_transaction_session_timeout")) {
            warehouse.execute("do $$ begin execute format('alter database %I set " + timeout
                    + " to 300', current_database()); end $$");
        }
        try (Database database = Database.open(warehouse.settings(), 3);
                WriterLock lock = database.tryBecomeWriter().orElseThrow()) {
            Thread.sleep(1_500);
            lock.assertHeld();
            assertThat(
                            warehouse.value(
                                    "select count(*) from pg_stat_activity where backend_xmin is not null and "
                                            + "pid <> pg_backend_pid() and datname = current_database() and backend_type = 'client backend'"))
                    .as("holds back nobody who waits for old snapshots to end")
                    .isEqualTo("0");
            assertThat(database.tryBecomeWriter()).isEmpty();
        }
        assertThat(warehouse.database().tryBecomeWriter()).get().satisfies(WriterLock::close);
    }

    @Test
    void keepsRowContentsOutOfEveryMessage(TestWarehouse warehouse) {
        warehouse.execute("create table public.secrets (secret text primary key check (secret <> ''))");
        warehouse.execute("insert into public.secrets values ('4711')");
        assertThatThrownBy(() -> warehouse.execute("insert into public.secrets select secret from public.secrets"))
                .hasStackTraceContaining("secrets_pkey")
                .satisfies(failure -> assertThat(traceOf(failure)).doesNotContain("4711"));
    }

    private static String traceOf(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
