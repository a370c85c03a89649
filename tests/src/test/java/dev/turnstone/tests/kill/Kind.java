package dev.turnstone.tests.kill;

import dev.turnstone.tests.servers.Product;
import java.util.List;

/** A way for a run to die. */
enum Kind {
    /** SIGKILL when a statement is about to be sent, or a step has just been recorded. */
    KILLED_AT_BOUNDARY("killed at a boundary"),
    /** SIGKILL at any time between the first connection and the last. */
    KILLED_AT_RANDOM("killed at random"),
    /** The connection is reset and the server has not seen the request. */
    REQUEST_LOST("request lost"),
    /** The connection is reset when the server has answered, and we have not seen the answer. */
    ANSWER_LOST("answer lost"),
    /**
     * Nothing arrives any more, at either end, and nobody is told. The next run begins before the server gives the
     * connection up, and ends before the first one notices.
     */
    NETWORK_SILENT("network silent"),
    /** The server crashes and is started again. */
    SERVER_KILLED("server killed");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** What can happen to a product's runs; an embedded database dies with the process. Boundaries come most often. */
    static List<Kind> of(Product product) {
        return product.isServer()
                ? List.of(
                        KILLED_AT_BOUNDARY,
                        ANSWER_LOST,
                        KILLED_AT_RANDOM,
                        REQUEST_LOST,
                        SERVER_KILLED,
                        NETWORK_SILENT,
                        KILLED_AT_BOUNDARY,
                        ANSWER_LOST)
                : List.of(KILLED_AT_BOUNDARY, KILLED_AT_RANDOM, KILLED_AT_BOUNDARY);
    }

    @Override
    public String toString() {
        return title;
    }
}
