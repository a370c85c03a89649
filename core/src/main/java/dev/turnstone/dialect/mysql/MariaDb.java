package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** MariaDB 10.6 and later. Its DDL commits by itself. */
public final class MariaDb implements MySqlFamily {
    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "LONGTEXT", "INT", "TINYINT(1)", "datetime", "NOW()", "1", "0");

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public String shortName() {
        return "mariadb";
    }

    @Override
    public Optional<String> driverClass() {
        return Optional.of("org.mariadb.jdbc.Driver");
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith("jdbc:mariadb:");
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("MariaDB");
    }

    /** It has no statement that brings back the default role, and to set none would take away the rights of a login. */
    @Override
    public Optional<String> roleOfLogin() {
        return Optional.empty();
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        return MySqlSession.of(
                jdbc,
                List.of("tx_isolation", "max_statement_time"),
                "COALESCE(CONCAT('`', REPLACE(CURRENT_ROLE(), '`', '``'), '`'), 'NONE')");
    }

    @Override
    public Traces traces() {
        return new MySqlTraces("INNODB_SYS_TABLES");
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Optional<ProgressQuery> progressQuery() {
        return Optional.of(MariaDbProgress.INSTANCE);
    }
}
