package io.infull.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a client and PostgreSQL. On demand it passes a COMMIT on, but cuts the client off from its answer. */
final class CommitSwallowingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int serverPort;
    private volatile boolean armed;
    private volatile boolean swallowed;

    CommitSwallowingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        startThread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Works once. */
    void swallowNextCommit() {
        armed = !swallowed;
    }

    boolean hasSwallowed() {
        return swallowed;
    }

    private interface Forwarding {
        void run() throws IOException;
    }

    private static void startThread(Forwarding forwarding) {
        Thread thread = new Thread(() -> {
            try {
                forwarding.run();
            } catch (IOException closed) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            AtomicBoolean cut = new AtomicBoolean();
            startThread(() -> toServer(client, server, cut));
            startThread(() -> toClient(server, client, cut));
        }
    }

    private void toServer(Socket client, Socket server, AtomicBoolean cut) throws IOException {
        InputStream from = client.getInputStream();
        OutputStream to = server.getOutputStream();
        byte[] bytes = new byte[1 << 16];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            if (armed && new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
                armed = false;
                swallowed = true;
                cut.set(true);
            }
            to.write(bytes, 0, read);
        }
    }

    // The answer to the commit is the sign that it took place: only then is the client cut off.
    private static void toClient(Socket server, Socket client, AtomicBoolean cut) throws IOException {
        InputStream from = server.getInputStream();
        byte[] bytes = new byte[1 << 16];
        for (int read = from.read(bytes); read >= 0 && !cut.get(); read = from.read(bytes)) {
            client.getOutputStream().write(bytes, 0, read);
        }
        client.close();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
