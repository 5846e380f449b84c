package io.infull.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class KeptAliveSocketsTest {

    @Test
    void noticeAVanishedServerWithinHalfAMinute() throws Exception {
        try (Socket socket = new KeptAliveSockets().createSocket()) {
            assertThat(socket.supportedOptions()).contains(ExtendedSocketOptions.TCP_KEEPIDLE);
            int seconds = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                    + socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)
                            * socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertThat(seconds).isLessThanOrEqualTo(30);
        }
    }
}
