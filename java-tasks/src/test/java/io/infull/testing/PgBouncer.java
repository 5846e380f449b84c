package io.infull.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real pooler before a warehouse. */
public final class PgBouncer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private final TestWarehouse warehouse;
    private final int port;
    private final Process process;

    private PgBouncer(TestWarehouse warehouse, int port, Process process) {
        this.warehouse = warehouse;
        this.port = port;
        this.process = process;
    }

    /** @param settings lines of {@code pgbouncer.ini}, the mode among them */
    public static PgBouncer before(TestWarehouse warehouse, Path folder, String... settings)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "pgbouncer is not installed here: apt-get install pgbouncer");
        int port = freePort();
        Path configuration = Files.createTempFile(folder, "pgbouncer", ".ini");
        Files.writeString(configuration, configuration(warehouse, port, settings));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // It does not start for root: it sees nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(PROGRAM.toString(), configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve(configuration.getFileName() + ".log").toFile())
                .start();
        PgBouncer pooler = new PgBouncer(warehouse, port, process);
        pooler.await();
        return pooler;
    }

    private static String configuration(TestWarehouse warehouse, int port, String... settings) {
        var address = java.net.URI.create(warehouse.settings().url().substring("jdbc:".length()));
        return "[databases]\n* = host=127.0.0.1 port=" + address.getPort() + " user="
                + warehouse.settings().user() + " password="
                + warehouse.settings().password() + "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " + port
                + "\nauth_type = any\nunix_socket_dir =\n" + String.join("\n", settings) + "\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        assertThat(process.isAlive()).as("pgbouncer runs").isTrue();
    }

    public String url() {
        return warehouse.settings().url().replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
    }

    /** The environment in which a command finds the warehouse behind this pooler. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_DB_URL", url());
        return variables;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
