package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is.
 *
 * @param url as a user types it
 * @param driverUrl as a driver on the test class path understands it
 * @param file of an embedded database
 */
record Address(String url, String driverUrl, Optional<Path> file) {
    private static final String HOST = "127.0.0.1:";

    static Address ofFile(String url, Path file) {
        return new Address(url, url, Optional.of(file));
    }

    /** Fits both URLs, in which {@code <at>} stands for host and port, to a port on loopback. */
    static Address ofServer(String url, String driverUrl, int port) {
        return new Address(at(url, port), at(driverUrl, port), Optional.empty());
    }

    Address atPort(int port) {
        return new Address(moved(url, port), moved(driverUrl, port), file);
    }

    private static String at(String url, int port) {
        return url.replace("<at>", HOST + port);
    }

    private static String moved(String url, int port) {
        return url.replaceFirst(HOST + "\\d+", HOST + port);
    }
}
