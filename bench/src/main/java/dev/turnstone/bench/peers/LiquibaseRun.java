package dev.turnstone.bench.peers;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** Does one thing with Liquibase: {@code apply|status url username password changelog}. */
public final class LiquibaseRun {
    private LiquibaseRun() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[1], args[2], args[3])) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Path changelog = Path.of(args[4]);
            // Not closed: that would close the connection a second time.
            Liquibase liquibase = new Liquibase(
                    changelog.getFileName().toString(), new DirectoryResourceAccessor(changelog.getParent()), database);
            switch (args[0]) {
                case "apply" -> liquibase.update(new Contexts(), new LabelExpression());
                case "status" -> status(liquibase);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    private static void status(Liquibase liquibase) throws Exception {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        liquibase.reportStatus(false, new Contexts(), new LabelExpression(), out);
        out.flush();
    }
}
