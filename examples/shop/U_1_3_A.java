import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.SQLException;
import java.sql.Statement;

/** Empties the column again. In Java, because at a step with two routines each has an undo in its own language. */
public final class U_1_3_A implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws SQLException {
        try (Statement statement = context.connection().createStatement()) {
            statement.executeUpdate("UPDATE product SET slug = NULL");
        }
    }
}
