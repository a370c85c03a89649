package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.FilePath;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Drops;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** H2, version 2. Its DDL commits by itself. */
public final class H2 implements Dialect {
    private static final String SCHEME = "jdbc:h2:";

    static final Naming NAMING = Naming.UPPER_CASE;

    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR(%d)", "CLOB", "INT", "BOOLEAN", "TIMESTAMP", "CURRENT_TIMESTAMP", "TRUE", "FALSE");

    private static final String TIME_ZONE =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'TIME ZONE'";

    private static final H2Catalog CATALOG = new H2Catalog();
    private static final Traces TRACES = new CatalogTraces(H2Trace::of, CATALOG, new H2Rehearsal(CATALOG));

    private static final Pattern VARIABLE = Pattern.compile("(?i)SET\\s*@");

    private static final String TRACE_LEVEL = "TRACE_LEVEL_FILE";

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final int WRONG_USER_OR_PASSWORD = 28000;
    private static final int DATABASE_ALREADY_OPEN = 90020;
    private static final int DATABASE_IS_READ_ONLY = 90097;
    private static final int PATH_NOT_ABSOLUTE = 90011;
    private static final int FILE_DAMAGED = 90030;
    private static final int FILE_NOT_READ = 90028;
    private static final int FILE_NOT_MADE = 90062;
    private static final int FILE_NOT_OPENED = 90124;
    private static final int FILE_NOT_WRITTEN = 90031;

    /** In a server that makes none remotely, and with IFEXISTS. */
    private static final Set<Integer> DATABASE_NOT_FOUND = Set.of(90013, 90146, 90149);

    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PREPARE");

    /** All else commits; H2 manual, "Transaction Isolation": "most DDL statements commit the current transaction". */
    private static final Set<String> DATA_WORDS = Set.of(
            "INSERT", "UPDATE", "DELETE", "MERGE", "SELECT", "WITH", "VALUES", "TABLE", "CALL", "EXPLAIN", "SHOW",
            "USE");

    /** Settings of the session; the others are the database's, and changing one commits. */
    private static final Set<String> SESSION_SETTINGS =
            Set.of("SCHEMA", "SCHEMA_SEARCH_PATH", "LOCK_TIMEOUT", "QUERY_TIMEOUT", "TIME", "THROTTLE", "NON_KEYWORDS");

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public Optional<String> schemaOfNewDatabase() {
        return Optional.of("PUBLIC");
    }

    @Override
    public String shortName() {
        return "h2";
    }

    @Override
    public Optional<String> driverClass() {
        return Optional.of("org.h2.Driver");
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("H2");
    }

    /** Errors come as exceptions; the engine would write the same with stack traces into a file beside the database. */
    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        return databaseFile(spec.url()).isEmpty() ? spec : spec.withDefault(TRACE_LEVEL, "0");
    }

    /** The level of the trace is for administrators to set. */
    @Override
    public Optional<ConnectSpec> forFewerRights(ConnectSpec spec, SQLException refusal) {
        return refusal.getErrorCode() == ADMIN_RIGHTS_REQUIRED
                        && spec.properties().containsKey(TRACE_LEVEL)
                ? Optional.of(spec.without(TRACE_LEVEL))
                : Optional.empty();
    }

    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return databaseFile(spec.url()).isEmpty()
                ? spec
                : forWork(spec).withUrl(spec.url() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    }

    @Override
    public Optional<Path> databaseFile(String url) {
        String path = FilePath.in(url, SCHEME, ';');
        if (path.startsWith("file:")) {
            path = path.substring("file:".length());
        } else if (path.matches("[a-z0-9]{2,}:.*")) {
            // mem:, tcp:, ssl:, zip:, nio:…; a single letter is a Windows drive
            return Optional.empty();
        }
        return Optional.of(Path.of(FilePath.withHome(path) + ".mv.db"));
    }

    /** The engine writes commits to its file with a delay, half a second unless the database is set otherwise. */
    @Override
    public void flush(Jdbc jdbc) throws SQLException {
        try {
            jdbc.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            if (e.getErrorCode() != ADMIN_RIGHTS_REQUIRED) {
                throw e;
            }
        }
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        String schema = currentSchema(jdbc);
        int lockTimeout =
                jdbc.queryFirst("CALL LOCK_TIMEOUT()", row -> row.getInt(1)).orElseThrow();
        String timeZone = jdbc.queryFirst(TIME_ZONE, row -> row.getString(1)).orElseThrow();
        return session -> {
            session.execute("SET SCHEMA " + NAMING.quote(schema));
            session.execute("SET LOCK_TIMEOUT " + lockTimeout);
            session.execute("SET TIME ZONE '" + timeZone + "'");
        };
    }

    @Override
    public String currentSchema(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("CALL SCHEMA()", row -> row.getString(1)).orElseThrow();
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        return Stream.concat(
                        home.stream().map(name -> "SET SCHEMA " + NAMING.quote(name)), Stream.of("SET TIME ZONE LOCAL"))
                .toList();
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
    public List<String> grantsOn(String schema, String user) {
        return List.of(
                "GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA " + NAMING.quote(schema) + " TO " + NAMING.quote(user));
    }

    @Override
    public Set<String> objectNames(Jdbc jdbc, String schema) throws SQLException {
        return H2Objects.names(jdbc, schema);
    }

    @Override
    public List<String> drops(Collection<String> objects) {
        return Drops.of(objects, naming(), Drops.OfTables.TOGETHER);
    }

    @Override
    public Fingerprint objects(Jdbc jdbc, String schema) throws SQLException {
        return H2Objects.in(jdbc, schema);
    }

    @Override
    public Naming naming() {
        return NAMING;
    }

    @Override
    public Emptying emptying() {
        return new H2Emptying();
    }

    @Override
    public Traces traces() {
        return new H2Traces(TRACES);
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Locking locking() {
        return H2RowLock.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        // TABLE_OR_VIEW_NOT_FOUND and its forms with candidates or an empty database, SCHEMA_NOT_FOUND
        return Set.of(42102, 42103, 42104, 90079).contains(error.getErrorCode());
    }

    @Override
    public boolean saysDatabaseIsMissing(SQLException error) {
        // The last is what opening for reading gives when the engine was killed before it first wrote to its new file.
        return DATABASE_NOT_FOUND.contains(error.getErrorCode()) || error.getErrorCode() == DATABASE_IS_READ_ONLY;
    }

    @Override
    public boolean saysDatabaseIsInUse(SQLException error) {
        return error.getErrorCode() == DATABASE_ALREADY_OPEN;
    }

    @Override
    public boolean saysDatabaseIsUnknown(SQLException error) {
        return DATABASE_NOT_FOUND.contains(error.getErrorCode());
    }

    @Override
    public Optional<String> remedyFor(SQLException error) {
        return switch (error.getErrorCode()) {
            case DATABASE_IS_READ_ONLY ->
                Optional.of(
                        "The database is read-only: its file is write-protected, or the URL opens it so. Allow writing.");
            case PATH_NOT_ABSOLUTE ->
                Optional.of("H2 takes a relative path only when it says so: write ./ before it, as in jdbc:h2:./shop.");
            case FILE_DAMAGED, FILE_NOT_READ ->
                Optional.of(
                        "The file is no H2 database of this version, or it is damaged, or this user may not read it:"
                                + " correct the URL or the rights, or put a backup in its place.");
            case FILE_NOT_MADE, FILE_NOT_OPENED, FILE_NOT_WRITTEN ->
                Optional.of("The file can't be opened or made: correct its path in the URL, or allow this user to read"
                        + " and write the file and its folder.");
            default -> Optional.empty();
        };
    }

    @Override
    public boolean saysConnectionIsLost(SQLException error) {
        // OBJECT_CLOSED, DATABASE_IS_CLOSED, CONNECTION_BROKEN, DATABASE_CALLED_AT_SHUTDOWN
        return SqlStates.connectionIsLost(error)
                || Set.of(90007, 90098, 90067, 90121).contains(error.getErrorCode());
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        return error.getErrorCode() == WRONG_USER_OR_PASSWORD || DATABASE_NOT_FOUND.contains(error.getErrorCode());
    }

    @Override
    public Splitter splitter() {
        return H2Syntax.splitter();
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        String first = statement.firstWord();
        if (TRANSACTION_WORDS.contains(first) || statement.startsWith("SET", "AUTOCOMMIT")) {
            return Effect.CONTROLS_TRANSACTION;
        }
        return DATA_WORDS.contains(first) || setsSession(statement) ? Effect.JOINS_TRANSACTION : Effect.COMMITS;
    }

    private static boolean setsSession(SqlStatement statement) {
        return statement.startsWith("SET")
                && (VARIABLE.matcher(statement.text()).lookingAt()
                        || statement.words().size() > 1
                                && SESSION_SETTINGS.contains(statement.words().get(1)));
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("SET") || statement.startsWith("USE");
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.BEGIN_COMMIT);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return false;
    }
}
