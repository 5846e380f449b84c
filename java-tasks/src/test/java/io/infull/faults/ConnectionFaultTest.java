package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    /** The loader gave up on a commit that takes place later, while or after the next loader reads the same file. */
    @Test
    void doublesNothingWhenALostCommitTakesPlaceDuringTheRerun() throws Exception {
        for (int delay : new int[] {100, 500, 1_000}) {
            String fault = "commit " + delay + " ms late";
            try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                    FaultProxy proxy = new FaultProxy(warehouse, Point.BEFORE_COMMIT, 2, link -> {
                        link.client.setSoLinger(true, 0);
                        link.client.close();
                        sleep(delay);
                        return true;
                    })) {
                CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
                Recovery.assertToldAsTransient(run, fault);
                CommandRun rerun = recovery.rerun(warehouse);
                assertThat(rerun.exitCode()).as(fault + "\n" + rerun.output()).isIn(0, 75, 99);
                assertThat(proxy.awaitStrike()).as(fault).isTrue();
                recovery.assertRight(warehouse, fault);
            }
        }
    }

    /** Nothing comes and nothing goes, and nobody says so; nor can anybody be asked what became of a commit. */
    @Test
    void endsWithinItsSocketTimeoutInABlackHole() throws Exception {
        TwoAtOnce.run(List.of(() -> blackHole(Point.IN_COPY), () -> blackHole(Point.AFTER_COMMIT)));
    }

    private Void blackHole(Point point) throws Exception {
        String fault = "black hole at " + point;
        try (TestWarehouse warehouse = TestServer.get().createWarehouse()) {
            FaultProxy[] own = new FaultProxy[1];
            try (FaultProxy proxy = new FaultProxy(warehouse, point, 2, link -> {
                own[0].blackHole();
                return false;
            })) {
                own[0] = proxy;
                CommandRun run = inAProcess(warehouse, proxy.url() + "&socketTimeout=1&connectTimeout=1");
                assertThat(proxy.awaitStrike()).as(fault).isTrue();
                Recovery.assertToldAsTransient(run, fault);
                // The server knows nothing of it: as long as its end is there, the lock is taken.
                CommandRun meanwhile = recovery.rerun(warehouse);
                Recovery.assertToldAsTransient(meanwhile, fault);
                assertThat(meanwhile.message()).contains("another InFull command is writing");
            }
            recovery.assertRight(warehouse, fault);
        }
        return null;
    }

    private CommandRun inAProcess(TestWarehouse warehouse, String url) throws InterruptedException {
        try (CommandProcess process = CommandProcess.start(landing.variables(warehouse, url), landing.load())) {
            int exitCode = process.awaitEnd(Duration.ofSeconds(60));
            return new CommandRun(exitCode, String.join("\n", process.lines()));
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
