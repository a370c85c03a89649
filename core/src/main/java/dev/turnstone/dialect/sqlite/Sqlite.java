package dev.turnstone.dialect.sqlite;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.FilePath;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.inventory.Inventory;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.RepeatableTraces;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQLite 3. All of its DDL can be rolled back, and one transaction at a time writes. */
public final class Sqlite implements Dialect {
    private static final String SCHEME = "jdbc:sqlite:";

    /** DATEEXECUTED is a text, as Liquibase makes it; the product has no type for times. */
    private static final Naming NAMING = Naming.AS_WRITTEN;

    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "TEXT", "INTEGER", "BOOLEAN", "TEXT", "CURRENT_TIMESTAMP", "1", "0");

    /** SQLITE_OPEN_READONLY and SQLITE_OPEN_READWRITE, without SQLITE_OPEN_CREATE. */
    private static final String OPEN_READONLY = "1";

    private static final String OPEN_READWRITE = "2";

    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private static final Traces TRACES = new RepeatableTraces(statement ->
            Set.of("VACUUM", "PRAGMA", "ATTACH", "DETACH", "ANALYZE", "REINDEX").contains(statement.firstWord()));

    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE");

    /** Pragmas that are refused, or silently without effect, inside a transaction; sqlite.org/pragma.html. */
    private static final Set<String> PRAGMAS_OUTSIDE =
            Set.of("FOREIGN_KEYS", "JOURNAL_MODE", "SYNCHRONOUS", "TEMP_STORE", "WAL_CHECKPOINT");

    /** What scripts change about a session and what can be read and put back. */
    private static final List<String> FRESH_PRAGMAS = List.of(
            "PRAGMA foreign_keys = OFF",
            "PRAGMA recursive_triggers = OFF",
            "PRAGMA ignore_check_constraints = OFF",
            "PRAGMA legacy_alter_table = OFF",
            "PRAGMA writable_schema = OFF",
            "PRAGMA synchronous = FULL",
            "PRAGMA temp_store = DEFAULT",
            "PRAGMA cache_size = -2000",
            "PRAGMA busy_timeout = 0");

    private static final List<String> SESSION_PRAGMAS = List.of(
            "foreign_keys",
            "recursive_triggers",
            "ignore_check_constraints",
            "legacy_alter_table",
            "writable_schema",
            "synchronous",
            "temp_store",
            "cache_size",
            "busy_timeout");

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public String shortName() {
        return "sqlite";
    }

    @Override
    public Optional<String> driverClass() {
        return Optional.of("org.sqlite.JDBC");
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("SQLite");
    }

    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        // A transaction that begins as a reader and then writes can fail where waiting would have helped.
        return spec.withDefault("transaction_mode", "IMMEDIATE").withDefault("busy_timeout", "2000");
    }

    /** Neither way makes a file. */
    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return databaseFile(spec.url())
                .map(file -> spec.withDefault("open_mode", wasLeftByACrash(file) ? OPEN_READWRITE : OPEN_READONLY))
                .orElse(spec);
    }

    /** Then whoever reads next must be able to undo the unfinished transaction first. */
    private static boolean wasLeftByACrash(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal").toFile().length() > 0;
    }

    @Override
    public Optional<Path> databaseFile(String url) {
        String path = FilePath.in(url, SCHEME, '?');
        if (path.isEmpty() || path.startsWith(":") || url.contains("mode=memory")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(path.startsWith("file:") ? withoutScheme(path) : path));
    }

    /** {@code file:a.db}, {@code file:/a.db} and {@code file:///a.db} are all in use. */
    private static String withoutScheme(String uri) {
        String path = uri.substring("file:".length());
        return path.startsWith("///") ? path.substring(2) : path;
    }

    /** The driver's {@code setReadOnly} comes too late for a connection that is open. */
    @Override
    public void prepareReading(Jdbc jdbc) throws SQLException {
        jdbc.execute("PRAGMA query_only = ON");
    }

    /** Outside a transaction only: inside one the server ignores some of them and refuses others. */
    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        List<String> restore = new ArrayList<>();
        for (String pragma : SESSION_PRAGMAS) {
            jdbc.queryFirst("PRAGMA " + pragma, row -> row.getString(1))
                    .ifPresent(value -> restore.add("PRAGMA " + pragma + " = " + value));
        }
        return new Pragmas(restore, attachedTo(jdbc));
    }

    private record Pragmas(List<String> restore, List<String> before) implements SessionState {
        @Override
        public void restore(Jdbc session) throws SQLException {
            if (!session.connection().getAutoCommit()) {
                // Inside a transaction the server refuses half of them. They are put back when it is over.
                return;
            }
            for (String statement : restore) {
                session.execute(statement);
            }
            for (String database : attachedTo(session)) {
                if (!before.contains(database)) {
                    session.execute("DETACH " + NAMING.quote(database));
                }
            }
        }
    }

    private static List<String> attachedTo(Jdbc jdbc) throws SQLException {
        return jdbc.query(
                "SELECT name FROM pragma_database_list WHERE name NOT IN ('main', 'temp')", row -> row.getString(1));
    }

    @Override
    public String currentSchema(Jdbc jdbc) {
        return "main";
    }

    @Override
    public Optional<String> homeSchema(Jdbc jdbc) {
        return Optional.empty();
    }

    /** What the pragmas are in a connection that was just opened; SQLite manual, "PRAGMA Statements". */
    @Override
    public List<String> freshSession(Optional<String> home) {
        return FRESH_PRAGMAS;
    }

    @Override
    public void useSchema(Jdbc jdbc, String schema) throws SQLException {
        if (!schema.equalsIgnoreCase("main")) {
            throw new SQLFeatureNotSupportedException(
                    "SQLite has no schema to choose: a database file is one schema, called 'main'");
        }
    }

    @Override
    public boolean hasSchema(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query("PRAGMA database_list", row -> row.getString("name")).contains(schema);
    }

    @Override
    public List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(
                "SELECT name FROM " + NAMING.quote(schema) + ".sqlite_master WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1 LIMIT 10",
                row -> row.getString(1));
    }

    @Override
    public Fingerprint objects(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.by(
                jdbc,
                "SELECT CASE type WHEN 'view' THEN 'view' ELSE 'table' END, tbl_name, sql FROM " + NAMING.quote(schema)
                        + ".sqlite_master WHERE tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2, name");
    }

    /** A file is one schema. */
    @Override
    public Optional<String> createSchema(String schema) {
        return Optional.empty();
    }

    @Override
    public Optional<String> newSchema(String schema) {
        return Optional.empty();
    }

    @Override
    public Naming naming() {
        return NAMING;
    }

    @Override
    public Emptying emptying() {
        return new SqliteEmptying(NAMING);
    }

    @Override
    public Traces traces() {
        return TRACES;
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Locking locking() {
        return WriteTransaction.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        // The product has one code, SQLITE_ERROR, for all that is wrong with a statement.
        String message = String.valueOf(error.getMessage());
        return message.contains("no such table") || message.contains("unknown database");
    }

    /** The same code when it may not be opened; so the file is to be looked for first. */
    @Override
    public boolean saysDatabaseIsMissing(SQLException error) {
        return plainCode(error) == SQLITE_CANTOPEN;
    }

    @Override
    public Optional<String> remedyFor(SQLException error) {
        if (error instanceof SQLFeatureNotSupportedException) {
            return Optional.of("Leave the schema out, and name the file that is meant in the URL.");
        }
        return switch (plainCode(error)) {
            case SQLITE_FULL ->
                Optional.of(
                        "The disk is full, or the largest size that is set for the file is reached:" + " make room.");
            case SQLITE_READONLY ->
                Optional.of("The database is read-only: the file or its folder is write-protected, or"
                        + " the URL opens it so. Allow writing.");
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                Optional.of("The file is no SQLite database, or it is encrypted or damaged: correct the URL, or put a"
                        + " backup in its place.");
            case SQLITE_CANTOPEN ->
                Optional.of("The file can't be opened or made: correct its path in the URL, or allow this user to read"
                        + " and write the file and its folder.");
            default -> Optional.empty();
        };
    }

    /** Extended codes have the plain one in their low byte. */
    private static int plainCode(SQLException error) {
        return error.getErrorCode() & 0xff;
    }

    /** What isn't sent in a transaction of ours, as VACUUM, doesn't wait for others longer than the driver does. */
    @Override
    public boolean saysTryAgain(SQLException error) {
        return WriteTransaction.INSTANCE.saysItIsHeld(error);
    }

    @Override
    public boolean saysConnectionIsLost(SQLException error) {
        return SqlStates.connectionIsLost(error)
                || String.valueOf(error.getMessage()).contains("connection closed");
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        int code = plainCode(error);
        return code == SQLITE_CANTOPEN
                || code == SQLITE_NOTADB
                || String.valueOf(error.getMessage()).contains("does not exist");
    }

    @Override
    public Splitter splitter() {
        return SqliteSyntax.splitter();
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        List<String> words = statement.words();
        String first = words.isEmpty() ? "" : words.get(0);
        if (TRANSACTION_WORDS.contains(first)) {
            return Effect.CONTROLS_TRANSACTION;
        }
        boolean outside = Set.of("VACUUM", "DETACH").contains(first)
                || first.equals("PRAGMA") && words.stream().anyMatch(PRAGMAS_OUTSIDE::contains);
        return outside ? Effect.REFUSES_TRANSACTION : Effect.JOINS_TRANSACTION;
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("PRAGMA") || statement.startsWith("ATTACH") || statement.startsWith("DETACH");
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.BEGIN_COMMIT);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }
}
