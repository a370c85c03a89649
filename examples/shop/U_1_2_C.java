import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts full names together again. In Java, because databases do not agree on how to join two texts. */
public final class U_1_2_C implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws SQLException {
        try (Statement statement = context.connection().createStatement()) {
            statement.execute("ALTER TABLE customer ADD COLUMN full_name VARCHAR(200) DEFAULT '' NOT NULL");
        }
        try (PreparedStatement names =
                        context.connection().prepareStatement("SELECT id, given_name, family_name FROM customer");
                PreparedStatement join =
                        context.connection().prepareStatement("UPDATE customer SET full_name = ? WHERE id = ?");
                ResultSet row = names.executeQuery()) {
            while (row.next()) {
                String name = row.getString("given_name") + " " + row.getString("family_name");
                join.setString(1, name.strip());
                join.setInt(2, row.getInt("id"));
                join.addBatch();
            }
            join.executeBatch();
        }
    }
}
