import java.sql.Statement;
import liquibase.change.custom.CustomTaskChange;
import liquibase.change.custom.CustomTaskRollback;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A change as users of Liquibase have them: it writes a row, with a text out of a file, and can take it back. */
public final class OracleTask implements CustomTaskChange, CustomTaskRollback {
    private ResourceAccessor files;
    private String name;

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public void execute(Database database) throws CustomChangeException {
        try {
            String text = new String(files.getExisting("text.txt").openInputStream().readAllBytes()).strip();
            update(database, "INSERT INTO bird (name) VALUES ('" + name + " " + text + "')");
        } catch (Exception e) {
            throw new CustomChangeException(e);
        }
    }

    @Override
    public void rollback(Database database) throws CustomChangeException, RollbackImpossibleException {
        try {
            update(database, "DELETE FROM bird");
        } catch (Exception e) {
            throw new CustomChangeException(e);
        }
    }

    private static void update(Database database, String sql) throws Exception {
        try (Statement statement = ((JdbcConnection) database.getConnection()).createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "a bird was added";
    }

    @Override
    public void setUp() {}

    @Override
    public void setFileOpener(ResourceAccessor files) {
        this.files = files;
    }

    @Override
    public ValidationErrors validate(Database database) {
        ValidationErrors errors = new ValidationErrors();
        if (name.isBlank()) {
            errors.addError("a bird has a name");
        }
        return errors;
    }
}
