package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnstone.dialect.hsqldb.Hsqldb;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsqldbTest extends EmbeddedContract {
    HsqldbTest() {
        super(new Hsqldb());
    }

    @Override
    String url(Path place) {
        return "jdbc:hsqldb:file:" + place;
    }

    @Override
    Map<String, String> login() {
        return Map.of("user", "SA", "password", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCKS", "MVLOCKS", "MVCC"})
    void the_lock_works_in_every_transaction_mode(String mode) throws SQLException {
        work().execute("SET DATABASE TRANSACTION CONTROL " + mode);
        while_the_lock_is_held_the_working_connection_can_do_anything();
    }

    @Test
    void a_database_that_this_process_writes_can_be_read_beside() throws SQLException {
        work().execute("CREATE TABLE a (i INTEGER)");
        Jdbc reading = connect(dialect.forReading(spec()));
        dialect.prepareReading(reading);
        assertThat(reading.query("SELECT i FROM a", row -> row.getInt(1))).isEmpty();
        assertThatObject(errorOf(reading, "INSERT INTO a VALUES (1)")).isNotNull();
    }

    @Test
    void a_database_that_was_never_finished_has_advice_of_its_own(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("unfinished");
        Files.writeString(Path.of(place + ".properties"), "version=2.7.4\nmodified=yes\n");

        SQLException error = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection("jdbc:hsqldb:file:" + place, "SA", ""));

        assertThat(dialect.remedyFor(error).orElseThrow()).contains("delete its .properties file");
    }

    @Test
    void the_holder_is_named() throws SQLException {
        Jdbc first = work();
        dialect.locking().prepare(first, "PUBLIC");
        assertThat(dialect.locking().holder(first, "PUBLIC", "h")).isEmpty();
        dialect.locking().tryAcquire(first, "PUBLIC", "h");
        assertThat(dialect.locking().holder(work(), "PUBLIC", "h").orElseThrow())
                .contains("session")
                .contains("of user SA, connected since");
    }

    @Test
    void who_may_not_see_sessions_does_not_take_a_lock_that_may_be_held() throws SQLException {
        Jdbc admin = work();
        admin.execute("CREATE USER \"BOB\" PASSWORD 'b'");
        admin.execute("CREATE SCHEMA bobs AUTHORIZATION BOB");
        ConnectSpec bobs = dialect.forWork(new ConnectSpec(spec().url(), Map.of("user", "BOB", "password", "b")));
        Jdbc first = connect(bobs);
        Jdbc second = connect(bobs);
        dialect.locking().prepare(first, "BOBS");
        assertThat(dialect.locking().tryAcquire(first, "BOBS", "h")).isTrue();
        assertThat(dialect.locking().tryAcquire(second, "BOBS", "h")).isFalse();
        first.connection().close();
        assertThat(dialect.locking().tryAcquire(second, "BOBS", "h")).isFalse();
        assertThat(dialect.locking().tryAcquire(admin, "BOBS", "h")).isTrue();
    }

    @Test
    void a_lock_of_a_crashed_engine_is_free() throws SQLException {
        Jdbc first = work();
        dialect.locking().prepare(first, "PUBLIC");
        dialect.locking().tryAcquire(first, "PUBLIC", "h");
        dialect.flush(first);
        for (String end : new String[] {".properties", ".script", ".log"}) {
            TestFiles.copy(folder, "shop" + end, "copy" + end);
        }
        Jdbc afterwards = connect(dialect.forWork(spec().withUrl(url(folder.resolve("copy")))));
        assertThat(afterwards.query("SELECT HOLDER FROM TURNSTONE_LOCK WHERE HOLDER IS NOT NULL", row -> row.getInt(1)))
                .hasSize(1);
        assertThat(dialect.locking().tryAcquire(afterwards, "PUBLIC", "h")).isTrue();
    }

    @Test
    void flushing_leaves_the_delay_as_it_was() throws SQLException {
        Jdbc jdbc = work();
        jdbc.execute("SET FILES WRITE DELAY 700 MILLIS");
        dialect.flush(jdbc);
        String delay = "SELECT PROPERTY_VALUE FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES"
                + " WHERE PROPERTY_NAME = 'hsqldb.write_delay_millis'";
        assertThat(jdbc.queryFirst(delay, row -> row.getInt(1))).contains(700);
    }

    @Test
    void the_session_is_put_back_within_a_transaction() throws SQLException {
        Jdbc jdbc = work();
        jdbc.execute("CREATE SCHEMA other");
        jdbc.execute("CREATE TABLE a (i INTEGER)");
        SessionState state = dialect.sessionState(jdbc);
        jdbc.connection().setAutoCommit(false);
        jdbc.execute("INSERT INTO a VALUES (1)");
        jdbc.execute("SET SCHEMA other");
        state.restore(jdbc);
        jdbc.connection().rollback();
        assertThat(dialect.currentSchema(jdbc)).isEqualTo("PUBLIC");
        assertThat(jdbc.query("SELECT i FROM a", row -> row.getInt(1))).isEmpty();
    }

    @Test
    void a_wrong_password_is_a_refused_login() throws SQLException {
        work();
        ConnectSpec wrong = new ConnectSpec(spec().url(), Map.of("user", "SA", "password", "wrong"));
        assertThatObject(TestFiles.errorOf(() -> connect(wrong))).matches(dialect::saysLoginIsRefused);
    }
}
