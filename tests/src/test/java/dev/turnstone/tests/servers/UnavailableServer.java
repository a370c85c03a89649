package dev.turnstone.tests.servers;

import org.opentest4j.TestAbortedException;

/** Marks a test as skipped, with the reason, because its server can't run on this machine. */
public final class UnavailableServer extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    UnavailableServer(String server, String reason) {
        super(server + " can't be had on this machine: " + reason);
    }
}
