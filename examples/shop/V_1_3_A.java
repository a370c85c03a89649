import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes a web address of each product's name, a different one for each. */
public final class V_1_3_A implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws SQLException {
        Connection connection = context.connection();
        Set<String> taken = new HashSet<>();
        try (PreparedStatement products = connection.prepareStatement("SELECT id, name FROM product ORDER BY id");
                PreparedStatement address = connection.prepareStatement("UPDATE product SET slug = ? WHERE id = ?");
                ResultSet row = products.executeQuery()) {
            while (row.next()) {
                String plain = slug(row.getString("name"));
                String free = firstFree(plain, taken);
                if (!free.equals(plain)) {
                    context.log().warn("'{}' is taken, product {} becomes '{}'", plain, row.getInt("id"), free);
                }
                address.setString(1, free);
                address.setInt(2, row.getInt("id"));
                address.addBatch();
            }
            address.executeBatch();
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String firstFree(String slug, Set<String> taken) {
        String free = slug;
        for (int i = 2; !taken.add(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }
}
