package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.dialect.derby.Derby;
import dev.turnstone.jdbc.Jdbc;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

public class DerbyTest extends EmbeddedContract {
    DerbyTest() {
        super(new Derby());
    }

    /** The engine would write one into the working folder. */
    @BeforeAll
    static void have_no_log_file() {
        System.setProperty("derby.stream.error.method", DerbyTest.class.getName() + ".nowhere");
    }

    /** Called by Derby. */
    public static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    @Override
    String url(Path place) {
        return "jdbc:derby:" + place;
    }

    /** Every shutdown writes a checkpoint to the log; the tables' own files stay as they are. */
    @Override
    Map<String, Integer> files() {
        Map<String, Integer> files = super.files();
        files.keySet().removeIf(name -> name.startsWith("shop/log/"));
        return files;
    }

    @Test
    void the_session_is_put_back() throws SQLException {
        Jdbc jdbc = work();
        jdbc.execute("CREATE SCHEMA other");
        String schema = dialect.currentSchema(jdbc);
        SessionState state = dialect.sessionState(jdbc);
        jdbc.execute("SET SCHEMA other");
        jdbc.execute("SET ISOLATION UR");
        state.restore(jdbc);
        assertThat(dialect.currentSchema(jdbc)).isEqualTo(schema);
        assertThat(jdbc.connection().getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Test
    void an_uncommitted_row_of_a_session_that_is_gone_is_gone() throws SQLException {
        Jdbc first = work();
        String schema = dialect.currentSchema(first);
        dialect.locking().prepare(first, schema);
        dialect.locking().tryAcquire(first, schema, "h");
        first.connection().abort(Runnable::run);
        assertThat(work().query("SELECT HOLDER FROM TURNSTONE_LOCK WITH UR", row -> row.getString(1)))
                .isEmpty();
    }
}
