import liquibase.change.CheckSum;
import liquibase.change.custom.CustomChangeChecksum;
import liquibase.change.custom.CustomSqlChange;
import liquibase.change.custom.CustomSqlRollback;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawSqlStatement;

/** A change of a user's that says in SQL what is to be done and undone, and what its checksum is made of. */
public final class OracleBirds implements CustomSqlChange, CustomSqlRollback, CustomChangeChecksum {
    private String name = "";
    private String edition = "";

    public void setName(String name) {
        this.name = name;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    @Override
    public CheckSum generateChecksum() {
        return CheckSum.compute("edition " + edition);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return new SqlStatement[] {
            new RawSqlStatement("INSERT INTO bird (name) VALUES ('" + name + "')"),
            new RawSqlStatement("INSERT INTO bird (name) VALUES ('another " + name + "')")
        };
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database) {
        return new SqlStatement[] {new RawSqlStatement("DELETE FROM bird WHERE name LIKE '%" + name + "'")};
    }

    @Override
    public String getConfirmationMessage() {
        return "birds were added";
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
