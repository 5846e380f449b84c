package io.infull.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.TransientFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
}
