package io.infull.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

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
            startThread(() -> client.getInputStream().transferTo(server.getOutputStream()));
            startThread(() -> toClient(server, client));
        }
    }

    // The answer to the commit is the sign that it took place: only then is the client cut off. What the client sends
    // tells less, as a driver that has prepared its COMMIT sends a number for it.
    private void toClient(Socket server, Socket client) throws IOException {
        InputStream from = server.getInputStream();
        byte[] bytes = new byte[1 << 16];
        for (int read = from.read(bytes); read >= 0 && !isSwallowed(bytes, read); read = from.read(bytes)) {
            client.getOutputStream().write(bytes, 0, read);
        }
        client.close();
    }

    private boolean isSwallowed(byte[] bytes, int length) {
        if (armed && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT\0")) {
            armed = false;
            swallowed = true;
            return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
