package dev.turnstone.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server on loopback that is as long as wanted and counts the round trips on it. */
public final class Link implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Duration oneWay;
    private final AtomicInteger roundTrips = new AtomicInteger();

    /**
     * Opens a way.
     *
     * @param oneWay how long a byte is on it
     */
    public Link(int target, Duration oneWay) {
        this.target = target;
        this.oneWay = oneWay;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often a client has spoken after the server had. */
    public int roundTrips() {
        return roundTrips.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                new LinkedConnection(client, new Socket(InetAddress.getLoopbackAddress(), target), oneWay, roundTrips)
                        .start();
            } catch (IOException e) {
                // Either we are being closed, or this one connection has failed: its client sees that.
            }
        }
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }
}
