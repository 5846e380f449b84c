package io.infull.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that notice within half a minute that the other end has vanished. With the defaults of most systems that
 * takes two hours. A server that only takes long to answer is waited for. The driver creates this class by its name.
 */
public final class KeptAliveSockets extends SocketFactory {

    /**
     * Seconds without traffic until the first probe, seconds between two probes, and the number of probes without an
     * answer.
     */
    static final Map<SocketOption<Integer>, Integer> PATIENCE = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 10,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 5,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        for (var option : PATIENCE.entrySet()) {
            if (socket.supportedOptions().contains(option.getKey())) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("The driver connects its sockets itself");
    }
}
