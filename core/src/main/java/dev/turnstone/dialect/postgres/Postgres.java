package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Glance;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ProgressQuery;
import dev.turnstone.dialect.ServerSession;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.SqlStates;
import dev.turnstone.dialect.inventory.Drops;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.postgres.trace.PostgresTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL 13 and later. Nearly all of its DDL can be rolled back. */
public final class Postgres implements Dialect {
    static final Naming NAMING = Naming.LOWER_CASE;

    /** Several hosts with their ports, or none at all; one in brackets is of version 6. */
    private static final Pattern URL = Pattern.compile("jdbc:postgresql:"
            + "(/{2,3}|(?!/)[^?]*|//(HOST(:\\d{1,5})?)(,HOST(:\\d{1,5})?)*/[^/?]*)(\\?.*)?"
                    .replace("HOST", "([^/?@:,\\[\\]]*|\\[[^/?@\\[\\]]*\\])"));

    private static final ColumnTypes TYPES = new ColumnTypes(
            "VARCHAR(%d)",
            "TEXT",
            "INTEGER",
            "BOOLEAN",
            "TIMESTAMP WITHOUT TIME ZONE",
            "CURRENT_TIMESTAMP",
            "TRUE",
            "FALSE",
            // Liquibase leaves the name to PostgreSQL.
            "PRIMARY KEY (ID)");

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String shortName() {
        return "postgresql";
    }

    @Override
    public String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    @Override
    public Optional<String> driverClass() {
        return Optional.of("org.postgresql.Driver");
    }

    @Override
    public boolean ownsUrl(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public boolean ownsProductName(String productName) {
        return productName.equals("PostgreSQL");
    }

    /** What its driver can't read it logs, as a warning and with all that stands there. */
    @Override
    public Optional<String> faultOfUrl(String url) {
        return URL.matcher(url).matches()
                ? Optional.empty()
                : Optional.of("isn't of the form jdbc:postgresql://HOST:PORT/DATABASE?NAME=VALUE&NAME=VALUE");
    }

    @Override
    public ConnectSpec forWork(ConnectSpec spec) {
        // Simple mode sends a statement's text as it is: the driver doesn't look for ';' and '?' in it. Told that the
        // server is no relic, it says its name on logging in, and not with statements afterwards.
        return spec.withDefault("preferQueryMode", "simple")
                .withDefault("ApplicationName", "turnstone")
                .withDefault("assumeMinServerVersion", "9.0")
                .withDefault("tcpKeepAlive", "true");
    }

    @Override
    public ConnectSpec forReading(ConnectSpec spec) {
        return forWork(spec).withDefault("readOnly", "true").withDefault("readOnlyMode", "always");
    }

    @Override
    public Optional<Path> databaseFile(String url) {
        return Optional.empty();
    }

    @Override
    public void prepareSession(Jdbc jdbc) throws SQLException {
        PostgresSession.prepare(jdbc);
    }

    @Override
    public ServerSession serverSession(Jdbc jdbc, Traces.Elsewhere elsewhere) throws SQLException {
        return PostgresPooler.sessionBehind(jdbc, elsewhere);
    }

    @Override
    public boolean waitsAsLongAsItTakes(SqlStatement statement) {
        return PostgresStatements.waitsForOldTransactions(statement);
    }

    @Override
    public SessionState liftLockTimeout(Jdbc jdbc) throws SQLException {
        return PostgresLockTimeout.lift(jdbc);
    }

    @Override
    public boolean saysTryAgain(SQLException error) {
        return PostgresLockTimeout.saysTryAgain(error);
    }

    @Override
    public SessionState sessionState(Jdbc jdbc) throws SQLException {
        return PostgresSession.stateOf(jdbc);
    }

    @Override
    public String currentSchema(Jdbc jdbc) throws SQLException {
        // No schema of the search path exists: objects made without a schema would fail, ours go to public.
        return jdbc.queryFirst("SELECT coalesce(current_schema(), 'public')", row -> row.getString(1))
                .orElseThrow();
    }

    @Override
    public Optional<String> homeSchema(Jdbc jdbc) {
        return Optional.empty();
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        Stream<String> schema = home.stream().map(name -> "SET search_path = " + NAMING.quote(name));
        return Stream.concat(Stream.of("SET SESSION AUTHORIZATION DEFAULT", "RESET ALL"), schema)
                .toList();
    }

    @Override
    public Optional<String> setRole(String role) {
        return Optional.of("SET ROLE " + NAMING.quote(role));
    }

    @Override
    public void useSchema(Jdbc jdbc, String schema) throws SQLException {
        // The server would take a name that doesn't exist.
        String find = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?";
        if (jdbc.queryFirst(find, row -> row.getInt(1), schema).isEmpty()) {
            throw new SQLException("schema \"" + schema + "\" does not exist", "3F000");
        }
        jdbc.execute("SET search_path = " + NAMING.quote(schema));
    }

    @Override
    public List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(someTables("?"), row -> row.getString(1), schema);
    }

    /**
     * The statement that names some tables.
     *
     * @param schema as an expression
     */
    static String someTables(String schema) {
        return "SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + schema + " AND c.relkind IN ('r', 'p')"
                + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid"
                + " AND d.deptype = 'e') ORDER BY 1 LIMIT 10";
    }

    @Override
    public Set<String> objectNames(Jdbc jdbc, String schema) throws SQLException {
        return PostgresObjects.names(jdbc, schema);
    }

    @Override
    public List<String> grantsOn(String schema, String user) {
        String place = naming().quote(schema);
        String to = " TO " + naming().quote(user);
        String rows = "SELECT, INSERT, UPDATE, DELETE";
        return List.of(
                "GRANT USAGE ON SCHEMA " + place + to,
                "GRANT " + rows + " ON ALL TABLES IN SCHEMA " + place + to,
                "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA " + place + to,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + place + " GRANT " + rows + " ON TABLES" + to,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + place + " GRANT USAGE, SELECT ON SEQUENCES" + to);
    }

    @Override
    public void commitWithoutWaiting(Jdbc jdbc) throws SQLException {
        jdbc.execute("SET LOCAL synchronous_commit = off");
    }

    @Override
    public List<String> drops(Collection<String> objects) {
        return Drops.of(objects, naming(), Drops.OfTables.TOGETHER);
    }

    @Override
    public Fingerprint objects(Jdbc jdbc, String schema) throws SQLException {
        return PostgresObjects.in(jdbc, schema);
    }

    @Override
    public Optional<Glance> glance() {
        return Optional.of(PostgresGlance.INSTANCE);
    }

    @Override
    public Naming naming() {
        return NAMING;
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Locking locking() {
        return PostgresAdvisoryLock.INSTANCE;
    }

    @Override
    public boolean saysTableIsMissing(SQLException error) {
        // undefined_table, invalid_schema_name
        return "42P01".equals(error.getSQLState()) || "3F000".equals(error.getSQLState());
    }

    @Override
    public boolean saysConnectionIsLost(SQLException error) {
        return SqlStates.connectionIsLost(error)
                // admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout
                || Set.of("57P01", "57P02", "57P03", "57P05").contains(SqlStates.of(error));
    }

    @Override
    public boolean saysLoginIsRefused(SQLException error) {
        String state = SqlStates.of(error);
        // invalid authorization, invalid catalog name, insufficient privilege (no CONNECT right)
        return state.startsWith("28") || state.equals("3D000") || state.equals("42501");
    }

    @Override
    public long copyIn(Jdbc jdbc, String sql, Reader rows) throws SQLException, IOException {
        return PostgresDriver.copyIn(jdbc, sql, rows);
    }

    @Override
    public String wordsOf(SQLException error) {
        return PostgresDriver.wordsOf(error);
    }

    @Override
    public Optional<String> remedyFor(SQLException error) {
        return PostgresObstacle.remedyFor(error);
    }

    @Override
    public boolean saysDatabaseIsUnknown(SQLException error) {
        return "3D000".equals(error.getSQLState());
    }

    @Override
    public OptionalInt offsetOf(SQLException error) {
        return PostgresDriver.offsetOf(error);
    }

    @Override
    public Optional<Grouping> grouping(Jdbc jdbc) throws SQLException {
        try {
            return PostgresDriver.sendsTextAsItIs(jdbc) ? Optional.of(PostgresGrouping.INSTANCE) : Optional.empty();
        } catch (NoClassDefFoundError e) {
            // An application's data source may be of another driver, without PostgreSQL's own on the class path.
            return Optional.empty();
        }
    }

    @Override
    public void executeAll(Jdbc jdbc, List<String> statements) throws SQLException {
        if (!statements.isEmpty() && grouping(jdbc).isPresent()) {
            jdbc.execute(String.join(";\n", statements));
        } else {
            Dialect.super.executeAll(jdbc, statements);
        }
    }

    @Override
    public Emptying emptying() {
        return new PostgresEmptying(naming());
    }

    @Override
    public Traces traces() {
        return new PostgresTraces();
    }

    @Override
    public Splitter splitter() {
        return PostgresSyntax.splitter();
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        return PostgresStatements.effectOf(statement);
    }

    @Override
    public TransactionWatch watchTransaction() {
        return new EnumValueWatch();
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return PostgresStatements.mayChangeSession(statement);
    }

    /** A COPY that answers with rows fails in the driver, when the server has gone on with what is behind it. */
    @Override
    public boolean mayTravelWithOthers(SqlStatement statement) {
        return Dialect.super.mayTravelWithOthers(statement)
                && !statement.startsWith("COPY")
                && !waitsAsLongAsItTakes(statement);
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.BEGIN_COMMIT);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }

    @Override
    public Optional<ProgressQuery> progressQuery() {
        return Optional.of(PostgresProgress.INSTANCE);
    }
}
