package io.infull.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Starts PostgreSQL servers of the tests' own. */
public final class EmbeddedServer {

    /** A busy machine may need longer for a start than the ten seconds that are usual. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int TRIES = 2;

    private EmbeddedServer() {}

    /**
     * A free port is looked for first and taken by the server a moment later: if somebody else took it meanwhile, the
     * server is tried again at another one.
     */
    public static EmbeddedPostgres start(Map<String, String> settings) throws IOException {
        for (int tries = 1; ; tries++) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE);
            settings.forEach(builder::setServerConfig);
            try {
                return builder.start();
            } catch (IOException | IllegalStateException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
