package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.turnstone.dialect.sqlite.Sqlite;
import dev.turnstone.jdbc.Jdbc;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteTest extends EmbeddedContract {
    SqliteTest() {
        super(new Sqlite());
    }

    @Override
    String url(Path place) {
        return "jdbc:sqlite:" + place + ".db";
    }

    /** There is no lock to take; a transaction that is open keeps the others from beginning theirs. */
    @Override
    @Test
    void one_of_two_gets_the_lock_and_the_other_does_not_wait() throws SQLException {
        Jdbc first = work();
        Jdbc second = work();
        first.connection().setAutoCommit(false);
        SQLException busy = TestFiles.errorOf(() -> second.inTransaction(() -> 1));
        assertThatObject(busy).matches(dialect.locking()::saysItIsHeld);
        first.connection().setAutoCommit(true);
        assertThat(second.inTransaction(() -> 1)).isEqualTo(1);
    }

    @Override
    @Test
    void the_lock_ends_with_its_session() throws SQLException {
        Jdbc first = work();
        first.connection().setAutoCommit(false);
        first.execute("CREATE TABLE a (i INTEGER)");
        first.connection().close();
        assertThat(work().inTransaction(() -> 1)).isEqualTo(1);
    }

    @Override
    @Test
    void many_prepare_and_try_at_once_and_at_most_one_gets_it() {
        // Nothing to prepare, and everybody may try.
    }

    @Test
    void after_a_transaction_the_file_is_free_for_others() throws SQLException {
        Jdbc first = work();
        first.inTransaction(() -> first.update("CREATE TABLE a (i INTEGER)"));
        Jdbc second = work();
        assertThat(second.inTransaction(() -> second.update("INSERT INTO a VALUES (1)")))
                .isEqualTo(1);
    }

    @Test
    void a_file_with_an_unfinished_transaction_can_be_read() throws SQLException {
        Jdbc first = work();
        first.execute("CREATE TABLE a (v TEXT)");
        first.execute("INSERT INTO a VALUES ('before')");
        first.execute("PRAGMA cache_size = 2");
        first.connection().setAutoCommit(false);
        String row = "x".repeat(2000);
        for (int i = 0; i < 50; i++) {
            first.update("INSERT INTO a VALUES (?)", row);
        }
        TestFiles.copy(folder, "shop.db", "copy.db");
        TestFiles.copy(folder, "shop.db-journal", "copy.db-journal");
        first.connection().rollback();
        Jdbc reading = connect(dialect.forReading(spec().withUrl(url(folder.resolve("copy")))));
        assertThat(reading.query("SELECT v FROM a", result -> result.getString(1)))
                .containsExactly("before");
        dialect.prepareReading(reading);
        assertThatObject(errorOf(reading, "DELETE FROM a")).isNotNull();
    }

    @Test
    void the_session_is_put_back() throws SQLException {
        Jdbc jdbc = work();
        SessionState state = dialect.sessionState(jdbc);
        jdbc.execute("PRAGMA foreign_keys = ON");
        jdbc.execute("PRAGMA writable_schema = ON");
        jdbc.execute("ATTACH ':memory:' AS \"an other\"");
        state.restore(jdbc);
        assertThat(jdbc.queryFirst("PRAGMA foreign_keys", row -> row.getInt(1))).contains(0);
        assertThat(jdbc.queryFirst("PRAGMA writable_schema", row -> row.getInt(1)))
                .contains(0);
        assertThat(jdbc.query("SELECT name FROM pragma_database_list", row -> row.getString(1)))
                .containsExactly("main");
    }

    @Test
    void what_is_no_database_is_refused() throws SQLException {
        TestFiles.write(
                folder.resolve("shop.db"), "This is a text of more than a few bytes and no database.".repeat(20));
        Jdbc jdbc = work();
        assertThatObject(errorOf(jdbc, "SELECT * FROM a")).matches(dialect::saysLoginIsRefused);
    }
}
