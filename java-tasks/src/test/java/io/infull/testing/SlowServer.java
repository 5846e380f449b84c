package io.infull.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A way to a warehouse on which every answer takes its time. */
public final class SlowServer implements AutoCloseable {

    private final ServerSocket front;
    private final TestWarehouse warehouse;
    private final int port;
    private final Duration delay;

    private SlowServer(ServerSocket front, TestWarehouse warehouse, int port, Duration delay) {
        this.front = front;
        this.warehouse = warehouse;
        this.port = port;
        this.delay = delay;
    }

    public static SlowServer before(TestWarehouse warehouse, Duration delay) throws IOException {
        int port = URI.create(warehouse.settings().url().substring("jdbc:".length()))
                .getPort();
        ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SlowServer slow = new SlowServer(front, warehouse, port, delay);
        start(slow::accept);
        return slow;
    }

    public String url() {
        return warehouse.settings().url().replaceFirst("//[^/]+/", "//127.0.0.1:" + front.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket client = front.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                start(() -> copy(client, server, Duration.ZERO));
                start(() -> copy(server, client, delay));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void copy(Socket from, Socket to, Duration delay) {
        try (from;
                to) {
            InputStream source = from.getInputStream();
            OutputStream target = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                Thread.sleep(delay.toMillis());
                target.write(buffer, 0, count);
                target.flush();
            }
        } catch (IOException | InterruptedException closed) {
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "slow-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
