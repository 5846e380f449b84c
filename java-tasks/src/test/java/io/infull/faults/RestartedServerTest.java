package io.infull.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandRun;
import io.infull.testing.OwnServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL ends in the middle of a copy, without letting any session end, and recovers. */
class RestartedServerTest {

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothing() throws Exception {
        FaultLanding landing = FaultLanding.in(folder);
        Recovery recovery = Recovery.of(landing);
        try (OwnServer server = OwnServer.start();
                FaultProxy proxy = new FaultProxy(server.warehouse(), Point.IN_COPY, 2, link -> {
                    restart(server);
                    return true;
                })) {
            CommandRun run = CommandRun.of(landing.variables(server.warehouse(), proxy.url()), landing.load());
            assertThat(proxy.awaitStrike()).isTrue();
            Recovery.assertToldAsTransient(run, "restarted in a copy");
            recovery.assertRight(server.warehouse(), "restarted in a copy");
        }
    }

    private static void restart(OwnServer server) throws IOException {
        try {
            server.restartImmediately();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
