package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ServerSession;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Drops;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What MariaDB and MySQL have in common. */
sealed interface MySqlFamily extends Dialect permits MariaDb, MySql {

    /** The server ends an idle session after this time; so it notices a client whose host is gone. */
    Duration IDLE_LIMIT = Duration.ofSeconds(30);

    Naming NAMING = Naming.AS_WRITTEN_IN_BACKTICKS;

    String MYSQL_SCHEME = "jdbc:mysql:";
    String MARIADB_SCHEME = "jdbc:mariadb:";

    @Override
    default ConnectSpec forWork(ConnectSpec spec) {
        return connectable(spec);
    }

    @Override
    default ConnectSpec forReading(ConnectSpec spec) {
        return connectable(spec);
    }

    /** The MariaDB driver talks to MySQL too, but only takes its own form of URL. */
    private static ConnectSpec connectable(ConnectSpec spec) {
        if (!spec.url().startsWith(MYSQL_SCHEME)) {
            return lively(spec);
        }
        return hasDriver(spec.url())
                ? spec
                : lively(spec.withUrl(MARIADB_SCHEME + spec.url().substring(MYSQL_SCHEME.length())));
    }

    /**
     * By the keep-alives a run notices within 30 s that the server's host is gone, and what lies between doesn't forget a
     * connection on which a long statement is silent. The server sends none before two hours have passed.
     */
    private static ConnectSpec lively(ConnectSpec spec) {
        return spec.withDefault("tcpKeepAlive", "true")
                .withDefault("tcpKeepIdle", "10")
                .withDefault("tcpKeepInterval", "5")
                .withDefault("tcpKeepCount", "3");
    }

    private static boolean hasDriver(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException noSuitableDriver) {
            return false;
        }
    }

    @Override
    default ServerSession serverSession(Jdbc jdbc, Traces.Elsewhere elsewhere) throws SQLException {
        return ServerSession.of(
                jdbc.queryFirst("SELECT CONNECTION_ID()", row -> row.getLong(1)).orElseThrow());
    }

    @Override
    default void prepareSession(Jdbc jdbc) throws SQLException {
        jdbc.execute("SET SESSION wait_timeout = " + IDLE_LIMIT.toSeconds() + ", lock_wait_timeout = "
                + MySqlLockTimeout.SHORTENED);
    }

    @Override
    default SessionState liftLockTimeout(Jdbc jdbc) throws SQLException {
        return MySqlLockTimeout.lift(jdbc);
    }

    @Override
    default boolean saysTryAgain(SQLException error) {
        return MySqlLockTimeout.saysTryAgain(error);
    }

    static String one(Jdbc jdbc, String query) throws SQLException {
        return jdbc.queryFirst(query, row -> row.getString(1)).orElseThrow();
    }

    static Optional<String> database(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("SELECT DATABASE()", row -> Optional.ofNullable(row.getString(1)))
                .flatMap(name -> name);
    }

    @Override
    default String currentSchema(Jdbc jdbc) throws SQLException {
        return database(jdbc)
                .orElseThrow(() -> new SQLException("No database selected. Name one in the URL.", "3D000"));
    }

    /** The statement that goes back to the role that a login begins with, where there is one. */
    Optional<String> roleOfLogin();

    /** A backslash means something in one SQL mode and nothing in the other. */
    @Override
    default String literal(String text) {
        return text.contains("\\") ? MySqlCatalog.literal(text) : Dialect.super.literal(text);
    }

    @Override
    default List<String> freshSession(Optional<String> home) {
        return MySqlSession.fresh(roleOfLogin(), home);
    }

    @Override
    default Optional<String> setRole(String role) {
        return Optional.of("SET ROLE " + NAMING.quote(role));
    }

    @Override
    default void useSchema(Jdbc jdbc, String schema) throws SQLException {
        jdbc.execute("USE " + NAMING.quote(schema));
    }

    @Override
    default boolean hasSchema(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.queryFirst(
                        "SELECT 1 FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?", row -> row.getInt(1), schema)
                .isPresent();
    }

    @Override
    default List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
                        + " AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1 LIMIT 10",
                row -> row.getString(1),
                schema);
    }

    @Override
    default Set<String> objectNames(Jdbc jdbc, String schema) throws SQLException {
        return MySqlObjects.names(jdbc, schema);
    }

    /** In one statement these servers take tables one after the other, and look at the keys each time. */
    @Override
    default List<String> drops(Collection<String> objects) {
        List<String> drops = new ArrayList<>(Drops.of(objects, NAMING, Drops.OfTables.TOGETHER));
        if (objects.stream().filter(object -> object.startsWith("table ")).count() > 1) {
            drops.add(0, "SET SESSION foreign_key_checks = 0");
        }
        return drops;
    }

    @Override
    default Fingerprint objects(Jdbc jdbc, String schema) throws SQLException {
        return MySqlObjects.in(jdbc, schema);
    }

    /** With an @ it is a user of a host. */
    @Override
    default List<String> grantsOn(String schema, String user) {
        int host = user.lastIndexOf('@');
        String to = host < 0
                ? naming().quote(user)
                : naming().quote(user.substring(0, host)) + "@" + naming().quote(user.substring(host + 1));
        return List.of("GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON " + naming().quote(schema) + ".* TO " + to);
    }

    @Override
    default Optional<String> createSchema(String schema) {
        return Optional.of("CREATE DATABASE IF NOT EXISTS " + NAMING.quote(schema));
    }

    @Override
    default Emptying emptying() {
        return new MySqlEmptying(NAMING);
    }

    /** On Linux the servers tell tables apart by their case. */
    @Override
    default Naming naming() {
        return NAMING;
    }

    @Override
    default boolean saysTableIsMissing(SQLException error) {
        // ER_NO_SUCH_TABLE, ER_BAD_DB_ERROR
        return Set.of(1146, 1049).contains(error.getErrorCode());
    }

    @Override
    default boolean saysConnectionIsLost(SQLException error) {
        // ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, gone away, lost during query, ER_CLIENT_INTERACTION_TIMEOUT
        return SqlStates.connectionIsLost(error)
                || Set.of(1053, 1927, 2006, 2013, 4031).contains(error.getErrorCode());
    }

    @Override
    default boolean saysDatabaseIsUnknown(SQLException error) {
        return error.getErrorCode() == 1049;
    }

    @Override
    default Optional<String> remedyFor(SQLException error) {
        return switch (error.getErrorCode()) {
            // ER_DISK_FULL, ER_RECORD_FILE_FULL
            case 1021, 1114 ->
                Optional.of("The server's disk, or the space the table may take, is full: make room there.");
            // ER_OPTION_PREVENTS_STATEMENT, ER_READ_ONLY_MODE
            case 1290, 1836 ->
                Optional.of("The server takes no changes: if it is a replica, name its source in the URL;"
                        + " else read_only is on.");
            // ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK
            case 1205, 1213 ->
                Optional.of("Other sessions are in the way: let them end, or give it more time with --lock-wait.");
            default -> Optional.empty();
        };
    }

    @Override
    default boolean saysLoginIsRefused(SQLException error) {
        // unknown database; access denied to a database, for a user; host not allowed; account locked
        return SqlStates.of(error).startsWith("28")
                || Set.of(1049, 1044, 1045, 1130, 1698, 3118, 4151).contains(error.getErrorCode());
    }

    @Override
    default Optional<Path> databaseFile(String url) {
        return Optional.empty();
    }

    @Override
    default Optional<Duration> idleLimit() {
        return Optional.of(IDLE_LIMIT);
    }

    @Override
    default Locking locking() {
        return NamedLock.INSTANCE;
    }

    @Override
    default Splitter splitter() {
        return MySqlSyntax.splitter();
    }

    @Override
    default Effect effectOf(SqlStatement statement) {
        return MySqlStatements.effectOf(statement);
    }

    @Override
    default TableLocks tableLocks(SqlStatement statement) {
        return MySqlStatements.tableLocks(statement);
    }

    @Override
    default boolean mayChangeSession(SqlStatement statement) {
        return MySqlStatements.mayChangeSession(statement);
    }

    @Override
    default String asScript(SqlStatement statement) {
        return MySqlStatements.asScript(statement);
    }

    @Override
    default Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.START_COMMIT);
    }

    @Override
    default boolean ddlJoinsTransaction() {
        return false;
    }
}
