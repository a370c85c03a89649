package dev.turnstone.spring.destination;

import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.settings.type.FileUrl;
import dev.turnstone.settings.type.JdbcSettings;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a data source of the application leads, and as whom. Shows no secret.
 *
 * @param name the data source's
 * @param url empty where nobody can say it
 * @param user empty where nobody can say it
 */
record OwnServer(String name, Optional<String> url, Optional<String> user) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);

    /** As the data source says itself, by a connection. */
    static OwnServer of(String name, DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return new OwnServer(name, said(data.getURL()).map(MaskedUrl::of), said(data.getUserName()));
        } catch (SQLException e) {
            LOG.debug("Where the data source leads is not known.", e);
            return new OwnServer(name, Optional.empty(), Optional.empty());
        }
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(one -> !one.isBlank());
    }

    /** What leads a command line there; without a URL it would go to whatever that is set for. */
    List<String> options() {
        List<String> options = new ArrayList<>(
                List.of(JdbcSettings.URL.option(), url.map(FileUrl::absolute).orElse("URL-OF-" + name)));
        user.ifPresent(one -> options.addAll(List.of(JdbcSettings.USERNAME.option(), one)));
        return options;
    }

    /** For people. */
    String words() {
        List<String> known = new ArrayList<>();
        url.map(FileUrl::absolute).ifPresent(known::add);
        user.ifPresent(one -> known.add("as " + one));
        return name + (known.isEmpty() ? "" : known.stream().collect(Collectors.joining(" ", " (", ")")));
    }
}
