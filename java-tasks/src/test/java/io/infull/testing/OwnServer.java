package io.infull.testing;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An embedded PostgreSQL with one warehouse, for a test that breaks the server: nobody else is on it. */
public final class OwnServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final TestWarehouse warehouse;

    private OwnServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "postgres");
        try (Database database = Database.open(settings, 4)) {
            new Migrations(database, TestServer.SQL_DIR.resolve("migrations")).apply();
        }
        this.warehouse = new TestWarehouse(settings, () -> {});
    }

    public static OwnServer start() throws IOException {
        return with(Map.of());
    }

    /** @param settings as in {@code postgresql.conf} */
    public static OwnServer with(Map<String, String> settings) throws IOException {
        return new OwnServer(EmbeddedServer.start(settings));
    }

    public TestWarehouse warehouse() {
        return warehouse;
    }

    /** As {@code pg_ctl restart -m immediate} does it: no session is let end, and the server recovers like after a crash. */
    public void restartImmediately() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL does not start for root: it sees nobody, as it did when it was started first.
            command.addAll(List.of("unshare", "-U"));
        }
        String binaries = warehouse.value("select setting from pg_config where name = 'BINDIR'");
        command.addAll(List.of(
                Path.of(binaries, "pg_ctl").toString(),
                "restart",
                "-m",
                "immediate",
                "-w",
                "-D",
                value("data_directory")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("The server did not restart: " + command);
        }
        // A pool lends a connection unseen that was used less than half a second ago.
        Thread.sleep(600);
    }

    private String value(String setting) {
        return warehouse.value("select current_setting('" + setting + "')");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() throws IOException {
        warehouse.close();
        postgres.close();
    }
}
