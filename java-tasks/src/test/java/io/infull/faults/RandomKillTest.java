package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A loader is killed somewhere, again and again: after a random number of bytes that it sent to the server, mostly in the
 * middle of a message, or by SIGKILL at a random time. The same kills again: {@code -Dinfull.faults.seed=…}; times repeat less
 * exactly than bytes do.
 */
@DatabaseTest
class RandomKillTest {

    private static final int KILLS = 25;

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingWhereverItIsKilled() throws Exception {
        long seed = Long.getLong("infull.faults.seed", System.nanoTime());
        System.out.println("Random kills: -Dinfull.faults.seed=" + seed);
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        long bytes = bytesSent(landing);
        long milliseconds = duration(landing);
        Random random = new Random(seed);
        List<Callable<Void>> kills = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            boolean byTime = kill % 5 == 4;
            long when = byTime ? random.nextLong(milliseconds) : 1 + random.nextLong(bytes);
            String fault = "kill " + kill + " after " + when + (byTime ? " ms" : " bytes") + ", seed " + seed;
            kills.add(() -> {
                try (TestWarehouse warehouse = TestServer.get().createWarehouse()) {
                    kill(landing, warehouse, when, byTime);
                    recovery.assertRight(warehouse, fault);
                    return null;
                }
            });
        }
        TwoAtOnce.run(kills);
    }

    private static void kill(FaultLanding landing, TestWarehouse warehouse, long when, boolean byTime)
            throws Exception {
        long bytes = byTime ? Long.MAX_VALUE - 1 : when;
        try (CommandProcess process = FaultySockets.start(landing, warehouse, Long.toString(bytes))) {
            if (byTime) {
                Thread.sleep(when);
                process.signal("KILL");
            }
            process.awaitEnd(Duration.ofSeconds(60));
        }
    }

    private static long bytesSent(FaultLanding landing) throws Exception {
        try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                FaultProxy proxy = new FaultProxy(warehouse, Point.IN_COPY, 1, link -> true)) {
            CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
            assertThat(run.exitCode()).as(run.output()).isZero();
            return proxy.bytesSent();
        }
    }

    private static long duration(FaultLanding landing) throws InterruptedException {
        long startedAt = System.nanoTime();
        try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                CommandProcess process = FaultySockets.start(landing, warehouse, Long.toString(Long.MAX_VALUE - 1))) {
            assertThat(process.awaitEnd(Duration.ofSeconds(60)))
                    .as("%s", process.lines())
                    .isZero();
            return (System.nanoTime() - startedAt) / 1_000_000;
        }
    }
}
