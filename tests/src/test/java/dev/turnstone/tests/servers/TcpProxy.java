package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A bad network between a client and a server on loopback.
 *
 * <pre>{@code
 * try (TcpProxy network = TcpProxy.to(server.port())) {
 *     TestDatabase database = server.fresh().atPort(network.port());
 *     network.cutAfter(2_000);
 *     ...
 * }
 * }</pre>
 */
public final class TcpProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket door;
    private final NetworkWeather weather = new NetworkWeather();
    private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();

    private TcpProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Opens a port that leads to the given one. */
    public static TcpProxy to(int port) {
        try {
            TcpProxy proxy = new TcpProxy(port);
            Thread thread = new Thread(proxy::accept, "proxy to " + port);
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Resets every connection there is now; new ones are let through. */
    public void cut() {
        // One by one: a client that saw its end may be back with a new connection before the others have seen theirs.
        for (ProxiedConnection connection : connections) {
            connections.remove(connection);
            connection.reset();
        }
    }

    /** Lets that many more bytes come from the server, all connections together, then resets them all, once. */
    public void cutAfter(long bytesFromServer) {
        weather.cutAfter(bytesFromServer);
    }

    /** Resets every connection, once, when that round trip begins: the server never sees its request. */
    public void loseRequest(int roundTrip) {
        weather.loseRequest(roundTrip);
    }

    /** Resets every connection, once, when the server has answered in that round trip: the client never sees it. */
    public void loseAnswer(int roundTrip) {
        weather.loseAnswer(roundTrip);
    }

    /** Forwards nothing more from that round trip on, and tells nobody: the server never sees its request. */
    public void swallowRequest(int roundTrip) {
        weather.swallowRequest(roundTrip);
    }

    /** The same when the server has answered in that round trip: the client never sees it. */
    public void swallowAnswer(int roundTrip) {
        weather.swallowAnswer(roundTrip);
    }

    /** Whether nothing is forwarded at the moment. */
    public boolean isSilent() {
        return weather.isHeld();
    }

    /** Resets the server's ends, as a server does that has not heard from its clients for long; they don't learn of it. */
    public void giveUpByServer() {
        connections.forEach(ProxiedConnection::resetServer);
    }

    /** Stops forwarding and tells nobody: both ends see an open connection on which nothing arrives. */
    public void hold() {
        weather.hold(true);
    }

    /** Forwards again, beginning with what was held back. */
    public void release() {
        weather.hold(false);
    }

    /** Makes every round trip take that much longer. */
    public void delay(Duration perRoundTrip) {
        weather.delay(perRoundTrip);
    }

    /** Counts how often a client has begun to speak after the server had spoken, or first of all. */
    public int roundTrips() {
        return weather.roundTrips();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        weather.hold(false);
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                forward(door.accept());
            } catch (IOException e) {
                // Either we are being closed, or this one connection has failed: its client sees that.
            }
        }
    }

    private void forward(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            ProxiedConnection connection = new ProxiedConnection(client, server, weather, this::cut);
            connections.add(connection);
            connection.start();
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
