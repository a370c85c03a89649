package dev.turnstone.bench.lab;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection on a {@link Link}. Each direction is read and written by two threads with a queue between, so that a
 * long way delays bytes without making fewer of them pass.
 */
final class LinkedConnection {
    private static final int BUFFER = 1 << 16;
    private static final Packet END = new Packet(0, new byte[0]);

    private final Socket client;
    private final Socket server;
    private final Duration oneWay;
    private final AtomicInteger roundTrips;
    private final AtomicBoolean clientSpoke = new AtomicBoolean();

    private record Packet(long dueNanos, byte[] bytes) {}

    LinkedConnection(Socket client, Socket server, Duration oneWay, AtomicInteger roundTrips) throws IOException {
        this.client = client;
        this.server = server;
        this.oneWay = oneWay;
        this.roundTrips = roundTrips;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        connect(client, server, this::countClient);
        connect(server, client, () -> clientSpoke.set(false));
    }

    private void countClient() {
        if (!clientSpoke.getAndSet(true)) {
            roundTrips.incrementAndGet();
        }
    }

    private void connect(Socket from, Socket to, Runnable seen) {
        BlockingQueue<Packet> way = new LinkedBlockingQueue<>();
        Link.daemon(() -> read(from, way, seen));
        Link.daemon(() -> write(way, to));
    }

    private void read(Socket from, BlockingQueue<Packet> way, Runnable seen) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                seen.run();
                way.add(new Packet(System.nanoTime() + oneWay.toNanos(), Arrays.copyOf(buffer, n)));
            }
        } catch (IOException e) {
            // A reset is an end too.
        }
        way.add(END);
    }

    private void write(BlockingQueue<Packet> way, Socket to) {
        try (to) {
            for (Packet next = way.take(); next != END; next = way.take()) {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next.dueNanos() - System.nanoTime()));
                to.getOutputStream().write(next.bytes());
            }
        } catch (IOException e) {
            // The other side is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
