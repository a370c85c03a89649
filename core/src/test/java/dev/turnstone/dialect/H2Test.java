package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.turnstone.dialect.h2.H2;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class H2Test extends EmbeddedContract {
    H2Test() {
        super(new H2());
    }

    @Override
    String url(Path place) {
        return "jdbc:h2:" + place;
    }

    @Override
    Map<String, String> login() {
        return Map.of("user", "sa", "password", "");
    }

    /** The driver's {@code abort} does nothing. */
    @Override
    void end(Jdbc jdbc) throws SQLException {
        jdbc.connection().close();
    }

    @Test
    void a_database_that_this_process_writes_can_be_read_beside() throws SQLException {
        Jdbc working = work();
        working.execute("CREATE TABLE a (i INTEGER)");
        assertThat(connect(dialect.forReading(spec())).query("SELECT i FROM a", row -> row.getInt(1)))
                .isEmpty();
    }

    @Test
    void the_session_is_put_back_within_a_transaction() throws SQLException {
        Jdbc jdbc = work();
        jdbc.execute("CREATE SCHEMA other");
        SessionState state = dialect.sessionState(jdbc);
        jdbc.connection().setAutoCommit(false);
        jdbc.execute("CREATE TABLE a (i INTEGER)");
        jdbc.execute("INSERT INTO a VALUES (1)");
        jdbc.execute("SET SCHEMA other");
        jdbc.execute("SET LOCK_TIMEOUT 7");
        jdbc.execute("SET TIME ZONE '+5:00'");
        state.restore(jdbc);
        jdbc.connection().rollback();
        assertThat(dialect.currentSchema(jdbc)).isEqualTo("PUBLIC");
        assertThat(jdbc.queryFirst("CALL LOCK_TIMEOUT()", row -> row.getInt(1))).contains(2000);
        assertThat(jdbc.query("SELECT i FROM a", row -> row.getInt(1))).isEmpty();
    }

    @Test
    void what_is_flushed_is_in_the_file() throws SQLException {
        Jdbc jdbc = work();
        jdbc.execute("CREATE TABLE a (i INTEGER)");
        jdbc.execute("INSERT INTO a VALUES (1)");
        dialect.flush(jdbc);
        Path copy = TestFiles.copy(folder, "shop.mv.db", "copy.mv.db");
        ConnectSpec reading = dialect.forReading(spec().withUrl(url(copy.resolveSibling("copy"))));
        assertThat(connect(reading).query("SELECT i FROM a", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void a_wrong_password_is_a_refused_login() throws SQLException {
        work();
        ConnectSpec wrong = new ConnectSpec(spec().url(), Map.of("user", "sa", "password", "wrong"));
        assertThatObject(TestFiles.errorOf(() -> connect(wrong))).matches(dialect::saysLoginIsRefused);
    }
}
