package dev.turnstone.settings.type;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server that a JDBC URL leads to, written one way however the URL has it. */
final class UrlHost {
    /** Behind the login that some URLs have there. */
    private static final Pattern HOST =
            Pattern.compile("//(?:[^/@?]*@)?([^/?;]*)|:thin:[^/@]*(?:/[^@]*)?@/{0,2}([^/?]*)");

    private static final Pattern PRODUCT = Pattern.compile("jdbc:([a-z0-9]+):.*", Pattern.DOTALL);
    private static final Map<String, String> USUAL_PORTS = Map.of(
            "postgresql", "5432",
            "mariadb", "3306",
            "mysql", "3306",
            "oracle", "1521",
            "sqlserver", "1433",
            "derby", "1527",
            "h2", "9092",
            "hsqldb", "9001");

    private static final String HERE = "localhost";

    /** Those whose URLs lead to a server on this machine when they name none. */
    private static final Set<String> WITHOUT_HOST_HERE = Set.of("postgresql", "mariadb", "mysql");

    private static final Set<String> LOOPBACK = Set.of(HERE, "127.0.0.1", "[::1]");

    private UrlHost() {}

    /** Host, and port where it isn't the usual one; empty for a database without a server. */
    static Optional<String> of(String url) {
        Matcher found = PRODUCT.matcher(url);
        String product = found.matches() ? found.group(1) : "";
        Matcher host = HOST.matcher(url.split("\\?", 2)[0]);
        String written = !host.find() ? "" : host.group(1) == null ? host.group(2) : host.group(1);
        if (written.isEmpty()) {
            return WITHOUT_HOST_HERE.contains(product) ? Optional.of(HERE) : Optional.empty();
        }
        if (written.startsWith("(")) {
            return Optional.of(written);
        }
        String port = USUAL_PORTS.getOrDefault(product, "");
        return Optional.of(Arrays.stream(written.split(","))
                .map(one -> shortened(one, port))
                .collect(Collectors.joining(",")));
    }

    private static String shortened(String address, String usualPort) {
        int bracket = address.lastIndexOf(']');
        int colon = address.indexOf(':', bracket + 1);
        String host = colon < 0 ? address : address.substring(0, colon);
        // Behind the port, Oracle has the database.
        String port = colon < 0 ? usualPort : address.substring(colon + 1).split(":", 2)[0];
        String name = LOOPBACK.contains(host) ? HERE : host.toLowerCase(Locale.ROOT);
        return port.isEmpty() || port.equals(usualPort) ? name : name + ":" + port;
    }
}
