package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second loader comes for the same folder while the first one is in the middle of it. */
@DatabaseTest
class TwoLoadersTest {

    @TempDir
    private Path folder;

    @Test
    void theSecondIsToldToComeBackAndTheFirstIsNotDisturbed(TestWarehouse warehouse) throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        try (FaultProxy proxy = new FaultProxy(warehouse, Point.IN_COPY, 2, link -> {
            loadInVain(landing, warehouse);
            return true;
        })) {
            CommandRun run = CommandRun.of(landing.variables(warehouse, proxy.url()), landing.load());
            assertThat(proxy.awaitStrike()).isTrue();
            assertThat(run.exitCode()).as(run.output()).isZero();
            recovery.assertUndisturbed(warehouse, "two loaders");
            recovery.assertRight(warehouse, "two loaders");
        }
    }

    // What fails here ends the connection of the first loader, and with it the test.
    private static void loadInVain(FaultLanding landing, TestWarehouse warehouse) throws IOException {
        try (CommandProcess second = CommandProcess.start(
                landing.variables(warehouse, warehouse.settings().url()), landing.load())) {
            if (second.awaitEnd(Duration.ofSeconds(60)) != 75) {
                throw new IOException("expected exit 75 but found " + second.lines());
            }
            Recovery.assertLastLine(second.lastLine(), 75, "second loader");
        } catch (InterruptedException | AssertionError e) {
            throw new IOException(e);
        }
    }
}
