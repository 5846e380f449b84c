package io.infull.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.TransientFault;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
