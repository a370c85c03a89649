package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.FilePath;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HSQLDB 2.7. Its DDL commits by itself. */
public final class Hsqldb implements Dialect {
    private static final String SCHEME = "jdbc:hsqldb:";

    static final Naming NAMING = Naming.UPPER_CASE;

    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "LONGVARCHAR", "INT", "BOOLEAN", "TIMESTAMP", "NOW()", "TRUE", "FALSE");

    private static final String DELAY = "SELECT PROPERTY_VALUE FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES"
            + " WHERE PROPERTY_NAME = 'hsqldb.write_delay_millis'";

    private static final HsqldbCatalog CATALOG = new HsqldbCatalog();
    private static final Traces TRACES = new CatalogTraces(HsqldbTrace::of, CATALOG, new HsqldbRehearsal(CATALOG));

    private static final Pattern UNFINISHED = Pattern.compile("FileNotFoundException: .*\\.script");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final int DATABASE_NOT_FOUND = -465;
    private static final int LOCK_FILE_ACQUISITION_FAILURE = -451;

    private static final Set<String> TRANSACTION_WORDS =
            Set.of("COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "DISCONNECT");

    /** All else commits; HSQLDB guide, "Sessions and Transactions". */
    private static final Set<String> DATA_WORDS = Set.of(
            "INSERT", "UPDATE", "DELETE", "MERGE", "SELECT", "WITH", "VALUES", "TABLE", "CALL", "SET", "DECLARE",
            "EXPLAIN", "LOCK");

    @Override
    public String product() {
        return "HSQLDB";
    }

    @Override
    public Optional<String> schemaOfNewDatabase() {
        return Optional.of("PUBLIC");
    }

    @Override
    public String shortName() {
        return "hsqldb";
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("HSQL Database Engine");
    }

    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        if (databaseFile(spec.url()).isEmpty()) {
            return spec;
        }
        // Otherwise the files stay open after the last connection.
        return spec.withDefault("shutdown", "true");
    }

    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return databaseFile(spec.url()).isEmpty()
                ? spec
                : spec.withDefault("ifexists", "true").withDefault("readonly", "true");
    }

    /** The file that every database of the product has. */
    @Override
    public Optional<Path> databaseFile(String url) {
        String path = FilePath.in(url, SCHEME, ';');
        if (path.startsWith("file:")) {
            path = path.substring("file:".length());
        } else if (path.isEmpty() || path.equals(".") || path.matches("[a-z]{2,}:.*")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(FilePath.withHome(path) + ".properties"));
    }

    /**
     * Commits reach the log with a delay, half a second unless the database is set otherwise. Setting the delay to nothing
     * writes what waits; a full CHECKPOINT would write all tables anew.
     */
    @Override
    public void flush(Jdbc jdbc) throws SQLException {
        Optional<Integer> delay = jdbc.queryFirst(DELAY, row -> row.getInt(1)).filter(millis -> millis > 0);
        if (delay.isEmpty()) {
            return;
        }
        try {
            jdbc.execute("SET FILES WRITE DELAY FALSE");
            jdbc.execute("SET FILES WRITE DELAY " + delay.get() + " MILLIS");
        } catch (SQLException e) {
            if (!SqlStates.of(e).equals(INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
        }
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        String schema = currentSchema(jdbc);
        Optional<String> role = role(jdbc);
        return session -> {
            // The server refuses SET ROLE in a transaction; but then the role can't have changed in it either.
            if (!role(session).equals(role)) {
                session.execute("SET ROLE " + role.map(NAMING::quote).orElse("NONE"));
            }
            session.execute("SET SCHEMA " + NAMING.quote(schema));
            session.execute("SET TIME ZONE LOCAL");
        };
    }

    private static Optional<String> role(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("VALUES CURRENT_ROLE", row -> Optional.ofNullable(row.getString(1)))
                .flatMap(name -> name);
    }

    @Override
    public String currentSchema(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("VALUES CURRENT_SCHEMA", row -> row.getString(1)).orElseThrow();
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        return Stream.concat(
                        Stream.of("SET ROLE NONE", "SET TIME ZONE LOCAL"),
                        home.stream().map(name -> "SET SCHEMA " + NAMING.quote(name)))
                .toList();
    }

    @Override
    public Optional<String> setRole(String role) {
        return Optional.of("SET ROLE " + NAMING.quote(role));
    }

    @Override
    public void useSchema(Jdbc jdbc, String schema) throws SQLException {
        jdbc.execute("SET SCHEMA " + NAMING.quote(schema));
    }

    @Override
    public List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?"
                        + " AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1 FETCH FIRST 10 ROWS ONLY",
                row -> row.getString(1),
                schema);
    }

    @Override
    public Naming naming() {
        return NAMING;
    }

    @Override
    public Emptying emptying() {
        return new HsqldbEmptying(NAMING);
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
        return HsqldbSessionRow.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        // object not found, or no right to see it; schema not found
        return Set.of(-5501, -4850).contains(error.getErrorCode());
    }

    @Override
    public boolean saysDatabaseIsMissing(SQLException error) {
        return error.getErrorCode() == DATABASE_NOT_FOUND;
    }

    @Override
    public boolean saysDatabaseIsInUse(SQLException error) {
        return error.getErrorCode() == LOCK_FILE_ACQUISITION_FAILURE;
    }

    @Override
    public boolean saysDatabaseIsUnknown(SQLException error) {
        return saysDatabaseIsMissing(error);
    }

    /** What a process leaves that was killed while the engine was making the database. */
    @Override
    public Optional<String> remedyFor(SQLException error) {
        return UNFINISHED.matcher(String.valueOf(error.getMessage())).find()
                ? Optional.of("The process that was making this database was killed before its files were complete, and"
                        + " nothing is in it: delete its .properties file.")
                : Optional.empty();
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        // invalid authorization
        return SqlStates.of(error).startsWith("28") || error.getErrorCode() == DATABASE_NOT_FOUND;
    }

    @Override
    public Splitter splitter() {
        return HsqldbSyntax.splitter();
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        String first = statement.firstWord();
        if (TRANSACTION_WORDS.contains(first)
                || statement.startsWith("START", "TRANSACTION")
                || statement.startsWith("BEGIN", "WORK")
                || statement.startsWith("SET", "AUTOCOMMIT")) {
            return Effect.CONTROLS_TRANSACTION;
        }
        if (statement.startsWith("SET", "TRANSACTION")
                || statement.startsWith("SET", "ROLE")
                || statement.startsWith("SET", "SESSION", "AUTHORIZATION")) {
            return Effect.REFUSES_TRANSACTION;
        }
        boolean joins = DATA_WORDS.contains(first) && !setsDatabase(statement)
                || first.equals("TRUNCATE") && !statement.has("COMMIT");
        return joins ? Effect.JOINS_TRANSACTION : Effect.COMMITS;
    }

    private static boolean setsDatabase(SqlStatement statement) {
        return statement.startsWith("SET", "DATABASE")
                || statement.startsWith("SET", "FILES")
                || statement.startsWith("SET", "TABLE")
                || statement.startsWith("SET", "PASSWORD")
                || statement.startsWith("SET", "PROPERTY")
                || statement.startsWith("SET", "INITIAL");
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("SET") || statement.startsWith("DROP", "SCHEMA");
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.START_COMMIT);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return false;
    }
}
