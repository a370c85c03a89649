import java.sql.ResultSet;
import java.sql.Statement;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomPreconditionErrorException;
import liquibase.exception.CustomPreconditionFailedException;
import liquibase.precondition.CustomPrecondition;

/** A precondition as users of Liquibase have them: so many birds there must be. */
public final class OracleCondition implements CustomPrecondition {
    private String birds;

    public void setBirds(String birds) {
        this.birds = birds;
    }

    @Override
    public void check(Database database) throws CustomPreconditionFailedException, CustomPreconditionErrorException {
        try (Statement statement = ((JdbcConnection) database.getConnection()).createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM bird")) {
            rows.next();
            if (rows.getInt(1) != Integer.parseInt(birds)) {
                throw new CustomPreconditionFailedException("there are " + rows.getInt(1) + " birds");
            }
        } catch (CustomPreconditionFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new CustomPreconditionErrorException(e.getMessage(), e);
        }
    }
}
