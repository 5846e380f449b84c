package io.infull.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command sets logging up while threads of an earlier one are still at work. */
class LogSetupTest {

    @Test
    void keepsAPoolQuietWhileLoggingIsSetUp() throws InterruptedException {
        Logger pool = LoggerFactory.getLogger("com.zaxxer.hikari.pool.HikariPool");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        LogSetup.configure(output, true, false);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread housekeeper = new Thread(() -> {
            while (!isOver.get()) {
                pool.debug("Before cleanup stats");
            }
        });
        housekeeper.start();
        for (int command = 0; command < 2_000; command++) {
            LogSetup.configure(output, true, command % 2 == 0);
        }
        isOver.set(true);
        housekeeper.join();

        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
