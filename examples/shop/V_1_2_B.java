import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Splits names: the last word is the family name. Transactional, so it is all of them or none, together with the row
 * that says it was done.
 */
public final class V_1_2_B implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws SQLException {
        Connection connection = context.connection();
        int customers = 0;
        try (PreparedStatement names = connection.prepareStatement("SELECT id, full_name FROM customer ORDER BY id");
                PreparedStatement split = connection.prepareStatement(
                        "UPDATE customer SET given_name = ?, family_name = ? WHERE id = ?");
                ResultSet row = names.executeQuery()) {
            while (row.next()) {
                String name = row.getString("full_name").strip();
                int lastSpace = name.lastIndexOf(' ');
                split.setString(1, lastSpace < 0 ? name : name.substring(0, lastSpace));
                split.setString(2, lastSpace < 0 ? "" : name.substring(lastSpace + 1));
                split.setInt(3, row.getInt("id"));
                split.addBatch();
                customers++;
            }
            split.executeBatch();
        }
        context.log().info("Split the names of {} customers", customers);
    }
}
