package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Derby, which keeps a database open, and locked against other processes, until told to shut it down.
 *
 * <p>Access is by connection: a login is one that may only read, or one that may do everything. Who is not listed has
 * the latter.
 */
final class Derby implements EmbeddedSoftware {
    private static final String CLOSED = "08006";
    private static final String NOT_OPEN = "XJ004";

    @Override
    public Product product() {
        return Product.DERBY;
    }

    /** A login's name is also the schema it works in; APP is the one Derby takes when no name is given. */
    @Override
    public Login owner() {
        return new Login("APP", "owner-secret");
    }

    @Override
    public String url(Path folder) {
        return "jdbc:derby:" + file(folder) + ";create=true";
    }

    @Override
    public Path file(Path folder) {
        return folder.resolve("db");
    }

    @Override
    public List<String> admit(Login login, Rights rights, TestDatabase database) {
        return rights == Rights.READ
                ? List.of("CALL SYSCS_UTIL.SYSCS_SET_USER_ACCESS('" + login.username() + "', 'READONLYACCESS')")
                : List.of();
    }

    /** Shutting down always ends in an exception; only its code tells how it went. */
    @Override
    public void release(TestDatabase database) {
        String url = "jdbc:derby:" + database.file().orElseThrow() + ";shutdown=true";
        try {
            DriverManager.getConnection(url, database.username(), database.password())
                    .close();
        } catch (SQLException e) {
            if (!e.getSQLState().equals(CLOSED) && !e.getSQLState().equals(NOT_OPEN)) {
                throw new IllegalStateException(e);
            }
        }
    }
}
