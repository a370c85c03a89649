package dev.turnstone.tests.servers;

import java.time.Duration;

/** How the network is at the moment; shared by all connections of one proxy. */
final class NetworkWeather {
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int NONE = Integer.MAX_VALUE;

    private boolean held;
    private long bytesLeft = UNLIMITED;
    private Duration delay = Duration.ZERO;
    private int roundTrips;
    private int lostRequest = NONE;
    private int lostAnswer = NONE;
    private int swallowedRequest = NONE;
    private int swallowedAnswer = NONE;

    synchronized void hold(boolean held) {
        this.held = held;
        notifyAll();
    }

    synchronized void cutAfter(long bytes) {
        bytesLeft = bytes;
    }

    synchronized void loseRequest(int roundTrip) {
        lostRequest = roundTrip;
    }

    synchronized void loseAnswer(int roundTrip) {
        lostAnswer = roundTrip;
    }

    synchronized void swallowRequest(int roundTrip) {
        swallowedRequest = roundTrip;
    }

    synchronized void swallowAnswer(int roundTrip) {
        swallowedAnswer = roundTrip;
    }

    synchronized void delay(Duration perRoundTrip) {
        delay = perRoundTrip;
    }

    /** Takes note that a request has begun to arrive, which may be where silence begins. */
    synchronized void request() {
        if (roundTrips >= swallowedRequest) {
            swallowedRequest = NONE;
            hold(true);
        }
    }

    /** The same of an answer. */
    synchronized void answer() {
        if (roundTrips >= swallowedAnswer) {
            swallowedAnswer = NONE;
            hold(true);
        }
    }

    synchronized boolean isHeld() {
        return held;
    }

    synchronized int roundTrips() {
        return roundTrips;
    }

    /** Waits as long as nothing is forwarded. */
    synchronized void awaitPassage() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    /** Counts a round trip that begins, and waits for as long as it should take. */
    void beginRoundTrip() throws InterruptedException {
        Duration wait;
        synchronized (this) {
            roundTrips++;
            wait = delay;
        }
        Thread.sleep(wait.toMillis());
    }

    /** How many of so many bytes from the server may pass; fewer than asked for means that the cut comes now. */
    synchronized int admit(int bytes) {
        if (bytesLeft == UNLIMITED) {
            return bytes;
        }
        if (bytes < bytesLeft) {
            bytesLeft -= bytes;
            return bytes;
        }
        int last = (int) Math.min(bytes - 1L, bytesLeft);
        bytesLeft = UNLIMITED;
        return Math.max(0, last);
    }

    /** Whether the request that has just begun is the one to be lost; true once. */
    synchronized boolean losesRequest() {
        boolean lost = roundTrips >= lostRequest;
        lostRequest = lost ? NONE : lostRequest;
        return lost;
    }

    /** Whether the answer that has just come is the one to be lost; true once. */
    synchronized boolean losesAnswer() {
        boolean lost = roundTrips >= lostAnswer;
        lostAnswer = lost ? NONE : lostAnswer;
        return lost;
    }
}
