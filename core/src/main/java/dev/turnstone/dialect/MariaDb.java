package dev.turnstone.dialect;

import dev.turnstone.dialect.syntax.MySqlSyntax;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** MariaDB 10.6 and later. Its DDL commits by itself. */
public final class MariaDb implements Dialect {
    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "INT", "TINYINT(1)", "datetime", "NOW()", "1", "0");

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith("jdbc:mariadb:");
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("MariaDB");
    }

    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        return MySqlFamily.connectable(spec);
    }

    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return MySqlFamily.connectable(spec);
    }

    @Override
    public Optional<Path> databaseFile(String url) {
        return Optional.empty();
    }

    @Override
    public void prepareSession(Jdbc jdbc) throws SQLException {
        MySqlFamily.prepareSession(jdbc);
    }

    @Override
    public Optional<Duration> idleLimit() {
        return Optional.of(MySqlFamily.IDLE_LIMIT);
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        return MySqlFamily.sessionState(
                jdbc,
                List.of("tx_isolation", "max_statement_time"),
                "COALESCE(CONCAT('`', REPLACE(CURRENT_ROLE(), '`', '``'), '`'), 'NONE')");
    }

    @Override
    public String currentSchema(Jdbc jdbc) throws SQLException {
        return MySqlFamily.currentSchema(jdbc);
    }

    @Override
    public void useSchema(Jdbc jdbc, String schema) throws SQLException {
        MySqlFamily.useSchema(jdbc, schema);
    }

    @Override
    public List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return MySqlFamily.someTables(jdbc, schema);
    }

    @Override
    public String qualified(String schema, String table) {
        return MySqlFamily.qualified(schema, table);
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Locking locking() {
        return NamedLock.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        return MySqlFamily.saysTableIsMissing(error);
    }

    @Override
    public boolean saysConnectionIsLost(SQLException error) {
        return MySqlFamily.saysConnectionIsLost(error);
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        return MySqlFamily.saysLoginIsRefused(error);
    }

    @Override
    public Splitter splitter() {
        return MySqlSyntax.splitter();
    }

    @Override
    public String asScript(SqlStatement statement) {
        return MySqlFamily.asScript(statement);
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        return MySqlFamily.effectOf(statement);
    }

    @Override
    public TableLocks tableLocks(SqlStatement statement) {
        return MySqlFamily.tableLocks(statement);
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return MySqlFamily.mayChangeSession(statement);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return false;
    }

    @Override
    public Optional<ProgressQuery> progressQuery() {
        return Optional.of(MariaDbProgress.INSTANCE);
    }
}
