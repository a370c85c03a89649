package dev.turnstone.dialect;

import dev.turnstone.dialect.inventory.Drops;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.dialect.inventory.Inventory;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one database product can do, and how it wants the few things written that we say ourselves. Immutable and
 * thread-safe; each claim is proven on the real server by the contract suite.
 */
public interface Dialect extends ScriptDialect {

    // Connecting

    /** Whether a URL of this form leads to this product, as far as the URL tells. */
    boolean ownsUrl(String url);

    /** Whether the driver's product name, as the connected server gives it, is this product's. */
    boolean ownsProductName(String productName);

    /**
     * What is wrong with the form of a URL, as the rest of a sentence, where the driver would misread it or write all of it
     * into its log, passwords included; empty when nothing is.
     */
    default Optional<String> faultOfUrl(String url) {
        return MaskedUrl.isMisread(url)
                ? Optional.of("has something else than a host and a port between // and /")
                : Optional.empty();
    }

    /** The class of the driver that people use, if there is one such; it need not be there. */
    default Optional<String> driverClass() {
        return Optional.empty();
    }

    /** How to connect for work: keep-alives and other things that must be known to the driver beforehand. */
    ConnectSpec forWork(ConnectSpec spec);

    /** How to connect so that nothing can be written and no database comes into being. */
    ConnectSpec forReading(ConnectSpec spec);

    /** How else to connect when the login has not the rights for what {@link #forWork} or {@link #forReading} asked for. */
    default Optional<ConnectSpec> forFewerRights(ConnectSpec spec, SQLException refusal) {
        return Optional.empty();
    }

    /**
     * How to ask an embedded engine to close the database, so that its files are complete and no lock file is left;
     * empty where closing the last connection does that. To be used after the last connection, and only where nobody
     * else in this process uses the database: it ends all connections. Derby answers such a request with an exception
     * even when it worked.
     */
    default Optional<ConnectSpec> forClosing(ConnectSpec spec) {
        return Optional.empty();
    }

    /**
     * Whether no other connection of this process has the embedded database open. Asked only where {@link #forClosing}
     * has an answer, to leave an application's own connections alone.
     */
    default boolean isAlone(Jdbc jdbc) {
        return false;
    }

    /** Where an embedded database of this URL lies; empty for servers and databases in memory. */
    Optional<Path> databaseFile(String url);

    // The session

    /** Makes the session refuse to write, as far as the product can; {@link #forReading} has done the rest. */
    default void prepareReading(Jdbc jdbc) throws SQLException {
        jdbc.connection().setReadOnly(true);
    }

    /** The server's session behind this connection. */
    default ServerSession serverSession(Jdbc jdbc, Traces.Elsewhere elsewhere) throws SQLException {
        return ServerSession.OURS;
    }

    /**
     * Readies the session for a run: keep-alives that are set by statement, and a limit on how long statements wait for
     * locks, unless the login has its own.
     */
    default void prepareSession(Jdbc jdbc) throws SQLException {}

    /**
     * Takes away the limit that {@link #prepareSession} has set on how long statements wait for locks; one that the login
     * or the script has set itself stays. For what can't be tried again.
     *
     * @return how to set it again
     */
    default SessionState liftLockTimeout(Jdbc jdbc) throws SQLException {
        return session -> {};
    }

    /** Whether this statement keeps nobody else waiting while it waits, so that there is no reason for it to give up. */
    default boolean waitsAsLongAsItTakes(SqlStatement statement) {
        return false;
    }

    /**
     * How long the session may lie idle, after {@link #prepareSession}, before the server ends it and with it the lock.
     * Whoever keeps the session without using it gives a sign of life more often than that. Empty: for ever.
     */
    default Optional<Duration> idleLimit() {
        return Optional.empty();
    }

    /**
     * Makes what was committed survive a crash, where a commit alone doesn't. To be called outside a transaction, before
     * anybody is told that something is done.
     */
    default void flush(Jdbc jdbc) throws SQLException {}

    /**
     * Lets the transaction that has begun be committed without waiting for the disk, where the product keeps the order of
     * commits all the same: a crash may then lose it, and nothing before it.
     */
    default void commitWithoutWaiting(Jdbc jdbc) throws SQLException {}

    /** Notes what scripts may change about a session, so that it can be put back. */
    SessionState sessionState(Jdbc jdbc) throws SQLException;

    /** The schema that unqualified names mean now. */
    String currentSchema(Jdbc jdbc) throws SQLException;

    /** The schema in which a login of a database that is made by connecting begins; empty where that depends. */
    default Optional<String> schemaOfNewDatabase() {
        return Optional.empty();
    }

    /** The schema that a script would have to go back to by name; empty where resetting the session's settings does that. */
    default Optional<String> homeSchema(Jdbc jdbc) throws SQLException {
        return Optional.of(currentSchema(jdbc));
    }

    /**
     * Makes this the schema that unqualified names mean, for the rest of the session.
     *
     * @throws java.sql.SQLFeatureNotSupportedException when the product has nothing of the kind
     */
    void useSchema(Jdbc jdbc, String schema) throws SQLException;

    /**
     * Some tables of the schema, at most ten, to tell an empty schema from one that is in use. Ours are among them: who
     * asks knows their names.
     */
    List<String> someTables(Jdbc jdbc, String schema) throws SQLException;

    /**
     * The objects of the schema, ours among them: each with a text that changes when the object does. What belongs to a
     * table, such as an index, is part of it.
     */
    default Fingerprint objects(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.byDriver(jdbc, schema);
    }

    /** The kinds and names of {@link #objects}, without a look at each of them. */
    default Set<String> objectNames(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.namesByDriver(jdbc, schema);
    }

    /** The statements that remove objects of the schema that unqualified names mean, named as by {@link #objects}. */
    default List<String> drops(Collection<String> objects) {
        return Drops.of(objects, naming(), Drops.OfTables.SINGLY);
    }

    /** Whether there is a schema of exactly this name, as far as the login may see. */
    default boolean hasSchema(Jdbc jdbc, String schema) throws SQLException {
        try (ResultSet schemas = jdbc.connection().getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schema.equals(schemas.getString("TABLE_SCHEM"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How all that is in a schema is removed. */
    Emptying emptying();

    /** The statement that makes a schema which may be there already; empty where the product has no such thing. */
    default Optional<String> createSchema(String schema) {
        return Optional.of("CREATE SCHEMA IF NOT EXISTS " + naming().quote(schema));
    }

    /** The statement that makes a schema which isn't there; empty where the product has no such thing. */
    default Optional<String> newSchema(String schema) {
        return Optional.of("CREATE SCHEMA " + naming().quote(schema));
    }

    /**
     * The statements that let somebody work with the rows of all that is in a schema, and of what the same login makes there
     * later; none where the product grants nothing on whole schemas.
     *
     * @param user a user or role, as people write the name
     */
    default List<String> grantsOn(String schema, String user) {
        return List.of();
    }

    // Statements that plain JDBC can't express, and what errors tell about statements

    /**
     * Executes a statement with the rows that stand behind it in the script.
     *
     * @return how many they were
     * @throws SQLException also where the product, or the driver that is there, has no such statement
     */
    default long copyIn(Jdbc jdbc, String sql, Reader rows) throws SQLException, IOException {
        throw new SQLFeatureNotSupportedException(product() + " has no statement with inline rows");
    }

    /** Which character of the statement the server complains about, counted from 0, when it says so. */
    default OptionalInt offsetOf(SQLException error) {
        return OptionalInt.empty();
    }

    /**
     * Whether a statement that was refused with this error has certainly done nothing. Not so for one that runs code, or
     * works on several objects one after the other.
     */
    default boolean leftNothing(SqlStatement statement, SQLException refusal) {
        return SqlStates.wasNotBegun(refusal)
                && !mayCommitInside(statement)
                && !statement.startsWith("BEGIN")
                && !statement.startsWith("DROP")
                && !statement.startsWith("RENAME");
    }

    /** What statements leave in the catalog; made anew for each step, for it may remember what it has looked up. */
    default Traces traces() {
        return Traces.NONE;
    }

    /**
     * How several transactions are sent in one message; empty where the product, or this connection's driver as it is
     * configured, doesn't do that.
     */
    default Optional<Grouping> grouping(Jdbc jdbc) throws SQLException {
        return Optional.empty();
    }

    /** Executes statements one after the other, in one message where the product takes that; results are dropped. */
    default void executeAll(Jdbc jdbc, List<String> statements) throws SQLException {
        for (String statement : statements) {
            jdbc.execute(statement);
        }
    }

    // Our own tables

    /** What holds the run together and dies with its session. */
    Locking locking();

    /** How to learn in one message what is mostly enough; empty where it has to be asked one by one. */
    default Optional<Glance> glance() {
        return Optional.empty();
    }

    // Errors

    /** Whether this error says that a table, or the schema it is looked for in, doesn't exist. */
    boolean saysTableIsMissing(SQLException error);

    /**
     * Whether this error, on opening for reading, says that there is no database yet, so that it counts as empty: no
     * file, or one of which a crash left nothing but the beginning.
     */
    default boolean saysDatabaseIsMissing(SQLException error) {
        return false;
    }

    /** What the product said, without what is told better by {@link #offsetOf}. */
    default String wordsOf(SQLException error) {
        return String.valueOf(error.getMessage());
    }

    /**
     * What to do, in full sentences, about an error of which neither the script nor the login's rights are the reason: a
     * full disk, a database that takes no changes.
     */
    default Optional<String> remedyFor(SQLException error) {
        return Optional.empty();
    }

    /** Whether an embedded database can't be opened because another process has it open. */
    default boolean saysDatabaseIsInUse(SQLException error) {
        return false;
    }

    /** Whether the server is there, and has no database of that name. */
    default boolean saysDatabaseIsUnknown(SQLException error) {
        return false;
    }

    /**
     * Whether the server refused a statement for what others are doing just now: a lock that wasn't to be had in time, a
     * deadlock, a serialization failure. The same may succeed later, when all of its transaction is repeated.
     */
    default boolean saysTryAgain(SQLException error) {
        return "40001".equals(SqlStates.of(error));
    }

    /** Whether the connection is gone, so that nothing is known about the last statement. */
    default boolean saysConnectionIsLost(SQLException error) {
        return SqlStates.connectionIsLost(error);
    }

    /** Whether the server answered and refused the login or the database name, so that waiting is no use. */
    boolean saysLoginIsRefused(SQLException error);

    // Watching

    /** How to watch long statements from a second connection, where the server tells. */
    default Optional<ProgressQuery> progressQuery() {
        return Optional.empty();
    }
}
