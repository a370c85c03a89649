import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A change of a user's that does nothing, for changelogs that name one. */
public final class OracleCustomChange implements CustomTaskChange {
    public void setGreeting(String greeting) {}

    public void setName(String name) {}

    @Override
    public void execute(Database database) {}

    @Override
    public String getConfirmationMessage() {
        return "done";
    }

    @Override
    public void setUp() {}

    @Override
    public void setFileOpener(ResourceAccessor files) {}

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
