package dev.turnstone.bench.lab;

import dev.turnstone.tests.servers.Product;

/**
 * One database and how it is reached.
 *
 * @param port of the server or of a link to it; 0 for an embedded database
 */
public record Place(Product product, String url, int port, String database, String username, String password) {
    private static final String HOST = "127.0.0.1";

    /** The same database behind another port. */
    public Place atPort(int other) {
        return new Place(
                product, url.replace(HOST + ":" + port, HOST + ":" + other), other, database, username, password);
    }

    /** How the name of the driver's jar begins. */
    public String driver() {
        return switch (product) {
            case POSTGRESQL -> "postgresql";
            case MARIADB -> "mariadb";
            case H2 -> "h2";
            case SQLITE -> "sqlite";
            default -> throw new IllegalArgumentException(product + " is not measured");
        };
    }
}
