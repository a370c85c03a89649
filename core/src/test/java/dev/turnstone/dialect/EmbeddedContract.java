package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every embedded engine's dialect claims, proven on a file of its own. */
@Timeout(60)
abstract class EmbeddedContract {
    @TempDir
    Path folder;

    private final List<Jdbc> open = new ArrayList<>();

    final Dialect dialect;

    EmbeddedContract(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The URL of a database at this place. */
    abstract String url(Path place);

    Map<String, String> login() {
        return Map.of();
    }

    /** Ends a session amid a transaction. */
    void end(Jdbc jdbc) throws SQLException {
        jdbc.connection().abort(Runnable::run);
    }

    final ConnectSpec spec() {
        return new ConnectSpec(url(folder.resolve("shop")), login());
    }

    final Jdbc work() throws SQLException {
        return connect(dialect.forWork(spec()));
    }

    final Jdbc connect(ConnectSpec spec) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(spec.properties());
        Jdbc jdbc = new Jdbc(DriverManager.getConnection(spec.url(), properties));
        open.add(jdbc);
        return jdbc;
    }

    @AfterEach
    final void closeAll() throws SQLException {
        for (Jdbc jdbc : open) {
            if (!jdbc.connection().isClosed()) {
                if (!jdbc.connection().getAutoCommit()) {
                    jdbc.connection().rollback();
                }
                jdbc.connection().close();
            }
        }
        open.clear();
        dialect.forClosing(spec())
                .ifPresent(closing -> assertThatThrownBy(() -> connect(closing)).isInstanceOf(SQLException.class));
    }

    @Test
    void the_driver_is_recognised() throws SQLException {
        String name = work().connection().getMetaData().getDatabaseProductName();
        assertThat(Dialects.forProduct(name).orElseThrow()).isInstanceOf(dialect.getClass());
    }

    @Test
    void ddl_joins_a_transaction_as_claimed() throws SQLException {
        Jdbc jdbc = work();
        jdbc.connection().setAutoCommit(false);
        jdbc.execute("CREATE TABLE a (i INTEGER)");
        jdbc.rollBackAfter(new IllegalStateException("on purpose"));
        assertThat(dialect.someTables(jdbc, dialect.currentSchema(jdbc)).isEmpty())
                .isEqualTo(dialect.ddlJoinsTransaction());
    }

    @Test
    void our_tables_are_made_and_filled_with_the_declared_types() throws SQLException {
        Jdbc jdbc = work();
        ColumnTypes types = dialect.columnTypes();
        String table = dialect.naming().qualified(dialect.currentSchema(jdbc), "DATABASECHANGELOGLOCK");
        jdbc.execute("CREATE TABLE " + table + " (ID " + types.integer() + " NOT NULL, LOCKED " + types.truth()
                + " NOT NULL, LOCKGRANTED " + types.time() + ", LOCKEDBY " + types.text(255) + ")");
        jdbc.execute("INSERT INTO " + table + " VALUES (1, " + types.yes() + ", " + types.now() + ", 'me')");
        jdbc.execute("UPDATE " + table + " SET LOCKED = " + types.no() + " WHERE LOCKED = " + types.yes());
        assertThat(jdbc.query("SELECT LOCKED FROM databasechangeloglock", row -> row.getBoolean(1)))
                .containsExactly(false);
    }

    @Test
    void one_of_two_gets_the_lock_and_the_other_does_not_wait() throws SQLException {
        Locking locking = dialect.locking();
        Jdbc first = work();
        Jdbc second = work();
        String schema = dialect.currentSchema(first);
        locking.prepare(first, schema);
        assertThat(locking.tryAcquire(first, schema, "h")).isTrue();
        long start = System.nanoTime();
        assertThat(locking.tryAcquire(second, schema, "h")).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(2_500_000_000L);
        locking.release(first, schema, "h");
        assertThat(locking.tryAcquire(second, schema, "h")).isTrue();
    }

    @Test
    void the_lock_ends_with_its_session() throws SQLException {
        Locking locking = dialect.locking();
        Jdbc first = work();
        Jdbc second = work();
        String schema = dialect.currentSchema(first);
        locking.prepare(first, schema);
        locking.tryAcquire(first, schema, "h");
        end(first);
        assertThat(locking.tryAcquire(second, schema, "h")).isTrue();
    }

    @Test
    void while_the_lock_is_held_the_working_connection_can_do_anything() throws SQLException {
        Locking locking = dialect.locking();
        Jdbc working = work();
        String schema = dialect.currentSchema(working);
        locking.prepare(working, schema);
        Jdbc holder = locking.place() == Locking.Place.SECOND_CONNECTION ? work() : working;
        assertThat(locking.tryAcquire(holder, schema, "h")).isTrue();
        locking.prepare(working, schema);
        working.execute("CREATE TABLE a (i INTEGER)");
        working.execute("INSERT INTO a VALUES (1)");
        working.execute("CREATE INDEX ai ON a (i)");
        working.execute("ALTER TABLE a ADD COLUMN j INTEGER");
        working.execute("CREATE VIEW v AS SELECT i FROM a");
        working.inTransaction(() -> working.update("UPDATE a SET j = ?", 2));
        working.execute("DROP VIEW v");
        working.execute("DROP TABLE a");
        assertThat(locking.tryAcquire(work(), schema, "h"))
                .isEqualTo(locking.place() == Locking.Place.EACH_TRANSACTION);
    }

    @Test
    void many_prepare_and_try_at_once_and_at_most_one_gets_it() throws Exception {
        Locking locking = dialect.locking();
        String schema = dialect.currentSchema(work());
        List<Callable<Boolean>> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Jdbc jdbc = work();
            runs.add(() -> {
                locking.prepare(jdbc, schema);
                return locking.tryAcquire(jdbc, schema, "h");
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            int holders = 0;
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                holders += run.get() ? 1 : 0;
            }
            assertThat(holders).isLessThanOrEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void reading_neither_changes_the_database_nor_lets_anything_be_written() throws SQLException {
        Jdbc working = work();
        working.execute("CREATE TABLE a (i INTEGER)");
        working.execute("INSERT INTO a VALUES (1)");
        closeAll();
        Map<String, Integer> before = files();
        Jdbc reading = connect(dialect.forReading(spec()));
        dialect.prepareReading(reading);
        assertThat(reading.query("SELECT i FROM a", row -> row.getInt(1))).containsExactly(1);
        assertThatThrownBy(() -> reading.execute("INSERT INTO a VALUES (2)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> reading.execute("CREATE TABLE b (i INTEGER)")).isInstanceOf(SQLException.class);
        closeAll();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void reading_what_is_not_there_makes_nothing() throws SQLException {
        assertThat(dialect.databaseFile(spec().url()).orElseThrow()).doesNotExist();
        assertThatThrownBy(() -> connect(dialect.forReading(spec())))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        error ->
                                assertThat(dialect.saysDatabaseIsMissing(error)).isTrue());
        assertThat(folder).isEmptyDirectory();
        work().execute("CREATE TABLE a (i INTEGER)");
        assertThat(dialect.databaseFile(spec().url()).orElseThrow()).exists();
    }

    @Test
    void a_missing_table_is_told_from_other_errors() throws SQLException {
        Jdbc jdbc = work();
        assertThatObject(errorOf(jdbc, "SELECT * FROM nosuch")).matches(dialect::saysTableIsMissing);
        assertThatObject(errorOf(jdbc, "SELECT * FROM " + dialect.naming().qualified("nosuch", "nosuch")))
                .matches(dialect::saysTableIsMissing);
        SQLException syntax = errorOf(jdbc, "SELEKT 1");
        assertThat(dialect.saysTableIsMissing(syntax)).isFalse();
        assertThat(dialect.saysConnectionIsLost(syntax)).isFalse();
        jdbc.connection().close();
        assertThatObject(errorOf(jdbc, "SELECT 1 FROM nosuch")).matches(dialect::saysConnectionIsLost);
    }

    static SQLException errorOf(Jdbc jdbc, String sql) {
        try {
            jdbc.execute(sql);
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("no error: " + sql);
    }

    /** The database's files with a digest of each. */
    Map<String, Integer> files() {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HashMap<>(digests);
    }
}
