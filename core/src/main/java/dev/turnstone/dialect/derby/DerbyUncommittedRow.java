package dev.turnstone.dialect.derby;

import dev.turnstone.dialect.Locking;
import dev.turnstone.dialect.OwnTable;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * A row that is inserted on a second connection and never committed. Derby would let everybody who asks for a lock wait
 * a minute; but everybody may see an uncommitted row, and it vanishes with its session.
 *
 * <p>Each who wants the lock inserts a row of his own first and looks for others then. Of two who do so at once at least
 * one sees the other, so never both get it; at worst neither does, and both try again.
 */
final class DerbyUncommittedRow implements Locking {
    static final DerbyUncommittedRow INSTANCE = new DerbyUncommittedRow();

    /** LANG_OBJECT_ALREADY_EXISTS_IN_OBJECT. */
    private static final String TABLE_EXISTS = "X0Y32";

    private DerbyUncommittedRow() {}

    @Override
    public Place place() {
        return Place.SECOND_CONNECTION;
    }

    @Override
    public boolean leavesTable() {
        return true;
    }

    @Override
    public void prepare(Jdbc jdbc, String schema) throws SQLException {

        if (OwnTable.exists(new Derby(), jdbc, "SELECT HOLDER FROM " + table(schema) + " WITH UR")) {
            return;
        }
        try {
            jdbc.execute("CREATE TABLE " + table(schema) + " (HOLDER VARCHAR(36) NOT NULL)");
        } catch (SQLException e) {
            if (!TABLE_EXISTS.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) throws SQLException {
        String me = UUID.randomUUID().toString();
        jdbc.connection().setAutoCommit(false);
        try {
            jdbc.update("INSERT INTO " + table(schema) + " VALUES (?)", me);
            String others = "SELECT HOLDER FROM " + table(schema) + " WHERE HOLDER <> ? WITH UR";
            boolean alone = jdbc.query(others, row -> row.getString(1), me).isEmpty();
            if (!alone) {
                release(jdbc, schema, name);
            }
            return alone;
        } catch (SQLException e) {
            jdbc.rollBackAfter(e);
            throw e;
        }
    }

    @Override
    public void release(Jdbc jdbc, String schema, String name) throws SQLException {
        jdbc.connection().rollback();
        jdbc.connection().setAutoCommit(true);
    }

    /** A row that is there belongs to a session that lives: it was never committed. */
    @Override
    public Optional<String> livingHolder(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.queryFirst(
                "SELECT HOLDER FROM " + table(schema) + " WITH UR",
                row -> "the session with the lock " + row.getString(1));
    }

    private static String table(String schema) {
        return Derby.NAMING.qualified(schema, "TURNSTONE_LOCK");
    }
}
