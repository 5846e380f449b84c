package io.infull.faults;

import io.infull.faults.Wire.Point;
import io.infull.testing.CommandProcess;
import io.infull.testing.TestWarehouse;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * What the driver makes its sockets with in a process that is to end in the middle of its work: {@code
 * jdbc:…?socketFactory=io.infull.faults.FaultySockets&socketFactoryArg=IN_COPY:2:halt}. The product knows nothing of it.
 */
public final class FaultySockets extends SocketFactory {

    /** How a process ends that was halted: told from any other end. */
    static final int HALTED = 86;

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    private final Fate fate;

    /** @param fate {@code <point>:<the how manieth of this process>:<halt or sleep>}, or {@code <bytes sent>} to halt */
    public FaultySockets(String fate) {
        this.fate = Fate.parse(fate);
    }

    /** Starts a load in a process of its own that has this fate. */
    static CommandProcess start(FaultLanding landing, TestWarehouse warehouse, String fate) {
        String url = TestUrls.with(
                warehouse,
                "prepareThreshold=0&socketFactory=" + FaultySockets.class.getName() + "&socketFactoryArg=" + fate);
        return CommandProcess.start(landing.variables(warehouse, url), landing.load());
    }

    private record Fate(Point point, boolean sleeps) {

        static Fate parse(String text) {
            String[] parts = text.split(":");
            LEFT.compareAndSet(Long.MAX_VALUE, Long.parseLong(parts.length == 1 ? parts[0] : parts[1]));
            return parts.length == 1
                    ? new Fate(null, false)
                    : new Fate(Point.valueOf(parts[0]), parts[2].equals("sleep"));
        }

        void passed(Point passed) {
            if (point == passed && LEFT.decrementAndGet() == 0) {
                end();
            }
        }

        void end() {
            if (!sleeps) {
                Runtime.getRuntime().halt(HALTED);
            }
            System.out.println("At " + point);
            sleepForEver();
        }

        private static void sleepForEver() {
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }
    }

    @Override
    public Socket createSocket() {
        return new FaultySocket(fate);
    }

    private static final class FaultySocket extends Socket {

        private final Fate fate;
        private final Wire wire = new Wire();

        FaultySocket(Fate fate) {
            this.fate = fate;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new Outgoing(super.getOutputStream(), fate, wire);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    wire.received(bytes, offset, Math.max(0, read)).ifPresent(fate::passed);
                    return read;
                }
            };
        }
    }

    private static final class Outgoing extends FilterOutputStream {

        private final Fate fate;
        private final Wire wire;

        Outgoing(OutputStream server, Fate fate, Wire wire) {
            super(server);
            this.fate = fate;
            this.wire = wire;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (fate.point == null) {
                writeUntilTheEnd(bytes, offset, length);
                return;
            }
            // In the middle of a message, when in the middle of a copy.
            int half = fate.point == Point.IN_COPY ? length / 2 : 0;
            out.write(bytes, offset, half);
            wire.sent(bytes, offset, length).ifPresent(fate::passed);
            out.write(bytes, offset + half, length - half);
        }

        private void writeUntilTheEnd(byte[] bytes, int offset, int length) throws IOException {
            long left = LEFT.getAndAdd(-length);
            if (left > length) {
                out.write(bytes, offset, length);
                return;
            }
            out.write(bytes, offset, (int) Math.max(0, left));
            fate.end();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("The driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }
}
