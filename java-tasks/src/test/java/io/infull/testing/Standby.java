package io.infull.testing;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A physical standby of a server of a test: a copy of its files that follows it by streaming replication. */
public final class Standby implements AutoCloseable {

    private final Path data;
    private final Path binaries;
    private final DatabaseSettings settings;

    private Standby(Path data, Path binaries, int port) {
        this.data = data;
        this.binaries = binaries;
        settings = new DatabaseSettings("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    /** What pg_basebackup does, which is not among the binaries of the tests. */
    public static Standby of(TestWarehouse primary, Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectory(
                folder.resolve("standby"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String label = primary.database().withoutTransaction(session -> {
            session.one("select cast(pg_backup_start('standby', true) as text) as lsn", row -> row.text("lsn"));
            copy(Path.of(TestWarehouse.valueIn(session, "show data_directory")), data);
            return session.one("select labelfile from pg_backup_stop(false)", row -> row.text("labelfile"));
        });
        int port = freePort();
        String primaryPort = primary.value("show port");
        Files.writeString(data.resolve("backup_label"), label);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primaryPort + " user=postgres'\nport = " + port
                        + "\nunix_socket_directories = ''\nfsync = off\nmax_connections = "
                        // not fewer than those of the primary
                        + primary.value("show max_connections") + "\n",
                StandardOpenOption.APPEND);
        Path binaries = Path.of(primary.value("select setting from pg_config where name = 'BINDIR'"));
        Standby standby = new Standby(data, binaries, port);
        standby.control("start", "-w", "-l", folder.resolve("standby.log").toString());
        return standby;
    }

    // Files of the running server come and go; what changes is in the log that the standby replays.
    private static void copy(Path from, Path to) {
        try {
            FileUtils.copyDirectory(
                    from.toFile(), to.toFile(), file -> !file.getName().startsWith("postmaster."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The environment of a command whose {@code INFULL_DB_URL} leads here. */
    public Map<String, String> variables(Path sqlDir) {
        return Map.of(
                "INFULL_DB_URL", settings.url(),
                "INFULL_DB_USER", settings.user(),
                "INFULL_DB_PASSWORD", settings.password(),
                "INFULL_SQL_DIR", sqlDir.toString());
    }

    /** Returns when everything that the primary has committed is here. */
    public void awaitReplay(TestWarehouse primary) throws InterruptedException {
        String until = primary.value("select pg_create_restore_point('awaited')");
        for (int wait = 0; wait < 600; wait++) {
            if (value("select coalesce(pg_last_wal_replay_lsn() >= '" + until + "', false)")
                    .equals("t")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The standby did not reach " + until);
    }

    /** A failover: from now on it takes writes. */
    public void promote() {
        value("select pg_promote(true, 60)");
    }

    public String value(String sql) {
        try (Database database = Database.open(settings, 1)) {
            return database.withoutTransaction(session -> TestWarehouse.valueIn(session, sql));
        }
    }

    private void control(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not start for root: it sees nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binaries.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("The standby did not do this: " + command + "\n"
                    + Files.readString(data.resolveSibling("standby.log")));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            control("stop", "-w", "-m", "immediate");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
