package dev.turnstone.dialect.derby;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.FilePath;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.trace.RepeatableTraces;
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
import java.util.stream.Stream;

/** Apache Derby 10.16. All of its DDL can be rolled back. */
public final class Derby implements Dialect {
    private static final String SCHEME = "jdbc:derby:";

    private static final String DATABASE_NOT_FOUND = "XJ004";
    private static final String ALREADY_BOOTED = "XSDB6";

    static final Naming NAMING = Naming.UPPER_CASE;

    private static final ColumnTypes TYPES = new ColumnTypes(
            "VARCHAR(%d)", "CLOB", "INTEGER", "BOOLEAN", "TIMESTAMP", "CURRENT_TIMESTAMP", "TRUE", "FALSE");

    private static final Traces TRACES = new RepeatableTraces(statement -> Stream.of(
                    "SYSCS_INPLACE_COMPRESS_TABLE",
                    "SYSCS_COMPRESS_TABLE",
                    "SYSCS_UPDATE_STATISTICS",
                    "SYSCS_CHECKPOINT_DATABASE",
                    "SYSCS_SET_DATABASE_PROPERTY",
                    "ISOLATION")
            .anyMatch(statement::has));

    /** The server knows none of them as SQL; they are commands of its client, and JDBC calls for everybody else. */
    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "AUTOCOMMIT");

    /** Procedures of SYSCS_UTIL that commit what was done before. */
    private static final List<String> COMMITTING_PROCEDURES = List.of("SYSCS_EXPORT_", "SYSCS_IMPORT_");

    @Override
    public String product() {
        return "Derby";
    }

    @Override
    public String shortName() {
        return "derby";
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("Apache Derby");
    }

    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        return spec.withDefault("create", "true");
    }

    /** Without {@code create} the database must exist; the engine refuses changes because the connection is read-only. */
    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return spec.withUrl(withoutAttribute(spec.url(), "create"));
    }

    @Override
    public Optional<ConnectSpec> forClosing(ConnectSpec spec) {
        return databaseFile(spec.url())
                .map(file -> spec.withUrl(withoutAttribute(spec.url(), "create") + ";shutdown=true"));
    }

    /** Every connection has a transaction in this table, be it an idle one; who may not read it can't tell. */
    @Override
    public boolean isAlone(Jdbc jdbc) {
        try {
            return jdbc.queryFirst(
                            "SELECT COUNT(*) FROM SYSCS_DIAG.TRANSACTION_TABLE WHERE TYPE = 'UserTransaction'",
                            row -> row.getInt(1))
                    .equals(Optional.of(1));
        } catch (SQLException e) {
            return false;
        }
    }

    private static String withoutAttribute(String url, String name) {
        return url.replaceAll("(?i);" + name + "=[^;]*", "");
    }

    /** A folder; {@code derby.system.home} is where relative ones begin. */
    @Override
    public Optional<Path> databaseFile(String url) {
        String path = FilePath.in(url, SCHEME, ';');
        if (path.startsWith("directory:")) {
            path = path.substring("directory:".length());
        } else if (path.isEmpty() || path.startsWith("//") || path.matches("(memory|classpath|jar):.*")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(System.getProperty("derby.system.home", "")).resolve(path));
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        String schema = currentSchema(jdbc);
        int isolation = jdbc.connection().getTransactionIsolation();
        return session -> {
            session.execute("SET SCHEMA " + NAMING.quote(schema));
            if (session.connection().getTransactionIsolation() != isolation) {
                // This commits; but so did the SET ISOLATION that made it necessary.
                session.connection().setTransactionIsolation(isolation);
            }
        };
    }

    @Override
    public String currentSchema(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("VALUES CURRENT SCHEMA", row -> row.getString(1)).orElseThrow();
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        return Stream.concat(
                        home.stream().map(name -> "SET SCHEMA " + NAMING.quote(name)), Stream.of("SET ISOLATION RESET"))
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
                "SELECT T.TABLENAME FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = T.SCHEMAID"
                        + " WHERE S.SCHEMANAME = ? AND T.TABLETYPE = 'T' ORDER BY 1 FETCH FIRST 10 ROWS ONLY",
                row -> row.getString(1),
                schema);
    }

    /** A schema comes into being with its first object. */
    @Override
    public Optional<String> createSchema(String schema) {
        return Optional.empty();
    }

    @Override
    public Naming naming() {
        return NAMING;
    }

    @Override
    public Emptying emptying() {
        return new DerbyEmptying(naming());
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
        return DerbyUncommittedRow.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        // LANG_TABLE_NOT_FOUND, LANG_SCHEMA_DOES_NOT_EXIST
        return Set.of("42X05", "42Y07").contains(SqlStates.of(error));
    }

    @Override
    public boolean saysDatabaseIsMissing(SQLException error) {
        return SqlStates.of(error).equals(DATABASE_NOT_FOUND);
    }

    @Override
    public boolean saysDatabaseIsInUse(SQLException error) {
        return SqlStates.of(last(error)).equals(ALREADY_BOOTED);
    }

    @Override
    public boolean saysDatabaseIsUnknown(SQLException error) {
        return saysDatabaseIsMissing(error);
    }

    /** "See the next exception for details" is what the first says when a database can't be started. */
    @Override
    public String wordsOf(SQLException error) {
        return String.valueOf(last(error).getMessage());
    }

    private static SQLException last(SQLException error) {
        SQLException last = error;
        for (SQLException next = error.getNextException(); next != null; next = next.getNextException()) {
            last = next;
        }
        return last;
    }

    @Override
    public boolean saysConnectionIsLost(SQLException error) {
        // Derby's error codes are severities: 40000 ends the session, 45000 the database, 50000 the engine.
        return SqlStates.connectionIsLost(error) || error.getErrorCode() >= 40000;
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        // login refused, no right to connect, database folder can't be made
        return Set.of(DATABASE_NOT_FOUND, "08004", "04501", "XBM0H").contains(SqlStates.of(error));
    }

    @Override
    public Splitter splitter() {
        return DerbySyntax.splitter();
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        String first = statement.firstWord();
        if (TRANSACTION_WORDS.contains(first)) {
            return Effect.CONTROLS_TRANSACTION;
        }
        if (statement.has("SYSCS_INPLACE_COMPRESS_TABLE")) {
            // It works in a transaction of its own and waits for whatever ours has locked.
            return Effect.REFUSES_TRANSACTION;
        }
        return commits(statement) ? Effect.COMMITS : Effect.JOINS_TRANSACTION;
    }

    private static boolean commits(SqlStatement statement) {
        return statement.startsWith("SET", "ISOLATION")
                || statement.startsWith("SET", "CURRENT", "ISOLATION")
                || statement.startsWith("CALL")
                        && statement.words().stream()
                                .anyMatch(word -> COMMITTING_PROCEDURES.stream().anyMatch(word::startsWith));
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("SET") || statement.startsWith("CALL") || statement.startsWith("DROP", "SCHEMA");
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }
}
