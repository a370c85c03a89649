import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Drops the index. In Java, because there is no way to write that for all databases. */
public final class U_1_3_C implements JavaRoutine {
    private static final Set<String> INDEX_BELONGS_TO_TABLE = Set.of("MySQL", "MariaDB");

    @Override
    public void run(RoutineContext context) throws SQLException {
        boolean nameTheTable = INDEX_BELONGS_TO_TABLE.contains(context.dialect().product());
        try (Statement statement = context.connection().createStatement()) {
            statement.execute(nameTheTable ? "DROP INDEX product_slug ON product" : "DROP INDEX product_slug");
        }
    }
}
