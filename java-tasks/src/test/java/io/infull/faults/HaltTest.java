package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is gone from one instruction to the next, at each point of the way of a file. */
@DatabaseTest
class HaltTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingAtAnyPoint() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        List<Callable<Void>> halts = new ArrayList<>();
        for (Point point : Point.values()) {
            for (int number : new int[] {1, 4}) {
                halts.add(() -> halt(landing, recovery, point, number));
            }
        }
        TwoAtOnce.run(halts);
    }

    private static Void halt(FaultLanding landing, Recovery recovery, Point point, int number) throws Exception {
        String fault = "halted at " + point + " of file " + number;
        try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                CommandProcess process = FaultySockets.start(landing, warehouse, point + ":" + number + ":halt")) {
            assertThat(process.awaitEnd(PATIENCE))
                    .as("%s: %s", fault, process.lines())
                    .isEqualTo(FaultySockets.HALTED);
            recovery.assertRight(warehouse, fault);
        }
        return null;
    }
}
