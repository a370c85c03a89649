import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out the total of every purchase, some hundred at a time with a commit after each, so that a shop with millions
 * of them stays open meanwhile. It commits by itself and therefore says that it is not transactional; and it asks for
 * what is still to be done, so that it may be run again after it was interrupted.
 */
public final class V_2_0_B implements JavaRoutine {
    private static final int BATCH = 500;

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void run(RoutineContext context) throws SQLException {
        Connection connection = context.connection();
        connection.setAutoCommit(false);
        int done = 0;
        for (List<Integer> open = nextOpen(connection); !open.isEmpty(); open = nextOpen(connection)) {
            addTotals(connection, open);
            connection.commit();
            done += open.size();
            context.log().info("{} purchases have a total", done);
        }
    }

    private static List<Integer> nextOpen(Connection connection) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (PreparedStatement open =
                connection.prepareStatement("SELECT id FROM purchase WHERE total IS NULL ORDER BY id")) {
            open.setMaxRows(BATCH);
            try (ResultSet row = open.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getInt("id"));
                }
            }
        }
        return ids;
    }

    private static void addTotals(Connection connection, List<Integer> ids) throws SQLException {
        try (PreparedStatement total = connection.prepareStatement("UPDATE purchase SET total ="
                + " (SELECT COALESCE(SUM(l.pieces * l.price), 0) FROM purchase_line l WHERE l.purchase_id = purchase.id)"
                + " WHERE id = ?")) {
            for (int id : ids) {
                total.setInt(1, id);
                total.addBatch();
            }
            total.executeBatch();
        }
    }
}
