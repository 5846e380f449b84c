package io.infull.faults;

import io.infull.faults.Wire.Point;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and PostgreSQL, and does something to the connection that passes a point of its load: before
 * what made it pass goes on, so that nothing is left to chance.
 */
final class FaultProxy implements AutoCloseable {

    /** Whether what passed the point goes on as if nothing had been. */
    interface Fault {
        boolean passesOn(Link link) throws IOException;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Link> links = new ConcurrentLinkedQueue<>();
    private final CountDownLatch struck = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger left;
    private final TestWarehouse warehouse;
    private final Point point;
    private final Fault fault;

    /** @param number the how manieth passing of the point it is that the fault strikes, from 1 */
    FaultProxy(TestWarehouse warehouse, Point point, int number, Fault fault) throws IOException {
        this.warehouse = warehouse;
        this.point = point;
        this.left = new AtomicInteger(number);
        this.fault = fault;
        inBackground(this::accept);
    }

    String url() {
        URI server = TestUrls.uri(warehouse);
        return "jdbc:postgresql://localhost:" + listener.getLocalPort() + server.getPath()
                + "?sslmode=disable&prepareThreshold=0";
    }

    /** By the clients, over all connections. */
    long bytesSent() {
        return sent.get();
    }

    boolean awaitStrike() throws InterruptedException {
        return struck.await(30, TimeUnit.SECONDS);
    }

    /** All connections, also those that are about to be made, lose whatever is sent in either direction. */
    void blackHole() {
        links.forEach(link -> link.blackHole = true);
    }

    /** Two sockets that belong together. */
    final class Link {

        final Socket client;
        final Socket server;
        private final Wire wire = new Wire();
        private volatile boolean blackHole;

        private Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        /** As the server knows its end of this connection. */
        int clientPort() {
            return server.getLocalPort();
        }

        void reset() throws IOException {
            for (Socket socket : new Socket[] {client, server}) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }

        private void toServer() throws IOException {
            try {
                forward(client.getInputStream(), server.getOutputStream(), true);
            } finally {
                end(server);
            }
        }

        private void toClient() throws IOException {
            try {
                forward(server.getInputStream(), client.getOutputStream(), false);
            } finally {
                end(client);
            }
        }

        // Where one end has gone, so has the connection for the other end; but nothing is heard out of a black hole.
        private void end(Socket other) throws IOException {
            if (!blackHole) {
                other.close();
            }
        }

        private void forward(InputStream from, OutputStream to, boolean isSent) throws IOException {
            byte[] bytes = new byte[1 << 16];
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                FaultProxy.this.sent.addAndGet(isSent ? read : 0);
                var passed = isSent ? wire.sent(bytes, 0, read) : wire.received(bytes, 0, read);
                boolean goesOn = passed.filter(one -> one == point).isEmpty() || strike();
                if (goesOn && !blackHole) {
                    to.write(bytes, 0, read);
                }
            }
        }

        private boolean strike() throws IOException {
            if (left.decrementAndGet() != 0) {
                return true;
            }
            try {
                return fault.passesOn(this);
            } finally {
                struck.countDown();
            }
        }
    }

    private interface Forwarding {
        void run() throws IOException;
    }

    private static void inBackground(Forwarding forwarding) {
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
            Socket server = new Socket();
            try {
                server.connect(new InetSocketAddress(
                        TestUrls.uri(warehouse).getHost(),
                        TestUrls.uri(warehouse).getPort()));
            } catch (IOException refused) {
                client.close();
                continue;
            }
            Link link = new Link(client, server);
            link.blackHole = links.stream().anyMatch(other -> other.blackHole);
            links.add(link);
            inBackground(link::toServer);
            inBackground(link::toClient);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Link link : links) {
            link.client.close();
            link.server.close();
        }
    }
}
