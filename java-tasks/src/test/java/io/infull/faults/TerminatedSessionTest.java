package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody ends the session of the loader in the server ({@code pg_terminate_backend}). */
@DatabaseTest
class TerminatedSessionTest {

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingAtAnyPoint() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        for (Point point : Point.values()) {
            for (int number : new int[] {1, 4}) {
                String fault = "terminated at " + point + " of file " + number;
                try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                        FaultProxy proxy = new FaultProxy(warehouse, point, number, link -> {
                            terminate(warehouse, "client_port = " + link.clientPort());
                            return true;
                        })) {
                    CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
                    assertThat(proxy.awaitStrike()).as(fault).isTrue();
                    if (run.exitCode() == 0) {
                        // The session was terminated when it had nothing to do any more.
                        assertThat(point).as(fault).isEqualTo(Point.AFTER_COMMIT);
                        recovery.assertUndisturbed(warehouse, fault);
                    } else {
                        Recovery.assertToldAsTransient(run, fault);
                    }
                    recovery.assertRight(warehouse, fault);
                }
            }
        }
    }

    /** Between two files all sessions of the loader are idle: that of the lock, and those in the pool. */
    @Test
    void noticesThatTheSessionWithTheWriterLockIsGone() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                FaultProxy proxy = new FaultProxy(warehouse, Point.IN_COPY, 2, link -> {
                    terminate(
                            warehouse,
                            "pid = (select pid from pg_locks where locktype = 'advisory' "
                                    + "and database = (select oid from pg_database where datname = current_database()))");
                    return true;
                })) {
            CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
            assertThat(proxy.awaitStrike()).isTrue();
            Recovery.assertToldAsTransient(run, "lock lost");
            recovery.assertRight(warehouse, "lock lost");
        }
    }

    private static void terminate(TestWarehouse warehouse, String which) {
        assertThat(warehouse.value("select bool_and(pg_terminate_backend(pid, 10000)) from pg_stat_activity "
                        + "where datname = current_database() and " + which))
                .isEqualTo("t");
    }
}
