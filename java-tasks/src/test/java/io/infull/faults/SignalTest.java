package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM at a point of the load; how soon and how orderly a process stops is tested for all commands elsewhere. */
@DatabaseTest
class SignalTest {

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothing() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        for (Point point : new Point[] {Point.IN_COPY, Point.BEFORE_COMMIT, Point.AFTER_COMMIT}) {
            String fault = "SIGTERM at " + point;
            try (TestWarehouse warehouse = TestServer.get().createWarehouse();
                    CommandProcess process = FaultySockets.start(landing, warehouse, point + ":2:sleep")) {
                process.awaitLine("At " + point);
                process.signal("TERM");
                assertThat(process.awaitEnd(Duration.ofSeconds(10))).as(fault).isEqualTo(143);
                Recovery.assertLastLine(process.lastLine(), 143, fault);
                Recovery.assertNoSecrets(String.join("\n", process.lines()));
                recovery.assertRight(warehouse, fault);
            }
        }
    }
}
