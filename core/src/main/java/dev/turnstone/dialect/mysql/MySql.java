package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** MySQL 8. Its DDL commits by itself, each statement whole or not at all. */
public final class MySql implements MySqlFamily {
    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "LONGTEXT", "INT", "TINYINT", "datetime", "NOW()", "1", "0");

    @Override
    public String product() {
        return "MySQL";
    }

    @Override
    public String shortName() {
        return "mysql";
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith("jdbc:mysql:");
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("MySQL");
    }

    @Override
    public Optional<String> roleOfLogin() {
        return Optional.of("SET ROLE DEFAULT");
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        return MySqlSession.of(jdbc, List.of("transaction_isolation", "max_execution_time"), "CURRENT_ROLE()");
    }

    @Override
    public Traces traces() {
        return new MySqlTraces("INNODB_TABLES");
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Optional<ProgressQuery> progressQuery() {
        return Optional.of(MySqlProgress.INSTANCE);
    }
}
