package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network between loader and server fails. */
@DatabaseTest
class ConnectionFaultTest {

    @TempDir
    private Path folder;

    private FaultLanding landing;
    private Recovery recovery;

    @BeforeEach
    void loadUndisturbed() {
        landing = FaultLanding.in(folder);
        recovery = Recovery.of(landing);
    }

    @Test
    void losesAndDoublesNothingWhenTheConnectionIsReset() throws Exception {
        for (Point point : Point.values()) {
            String fault = "reset at " + point;
            try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                    FaultProxy proxy = new FaultProxy(warehouse, point, 2, link -> {
                        link.reset();
                        return false;
                    })) {
                CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
                assertThat(proxy.awaitStrike()).as(fault).isTrue();
                if (point == Point.AFTER_COMMIT) {
                    // The loader asks the ledger what became of its commit, over another connection.
                    assertThat(run.exitCode()).as(run.output()).isZero();
                    recovery.assertUndisturbed(warehouse, fault);
                } else {
                    Recovery.assertToldAsTransient(run, fault);
                }
                recovery.assertRight(warehouse, fault);
            }
        }
    }

    @Test
    void endsWithAllThatWasCommittedWhenTheAnswerToACommitIsLate() throws Exception {
        try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                FaultProxy proxy = new FaultProxy(warehouse, Point.AFTER_COMMIT, 2, link -> {
                    sleep(1_500);
                    return true;
                })) {
            CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
            assertThat(proxy.awaitStrike()).isTrue();
            assertThat(run.exitCode()).as(run.output()).isZero();
            recovery.assertUndisturbed(warehouse, "late answer");
        }
    }

    static void sleep(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
