import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.DirectoryResourceAccessor;

/**
 * Does one thing with Liquibase: {@code operation url username password folder [argument]}.
 *
 * <p>It has no package, and is compiled by the tests against jars that are not on their class path.
 */
public final class LiquibaseOracle {
    public static void main(String[] args) throws Exception {
        String argument = args.length > 5 ? args[5] : null;
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(args[1], args[2], args[3])) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            String changelog = argument == null ? "none.xml" : argument;
            Liquibase liquibase =
                    new Liquibase(changelog, new DirectoryResourceAccessor(Path.of(args[4])), database);
            LockService lock = LockServiceFactory.getInstance().getLockService(database);
            switch (args[0]) {
                case "update" -> liquibase.update(new Contexts(), new LabelExpression());
                case "status" -> liquibase.reportStatus(true, new Contexts(), new LabelExpression(), out);
                case "tag" -> liquibase.tag(argument);
                case "history" -> history(database, out);
                case "listLocks" -> {
                    for (DatabaseChangeLogLock held : lock.listLocks()) {
                        out.write(held.getLockedBy() + " since " + held.getLockGranted() + "\n");
                    }
                }
                case "holdLock" -> hold(lock, out, Integer.parseInt(argument));
                case "releaseLocks" -> lock.forceReleaseLock();
                default -> throw new IllegalArgumentException(args[0]);
            }
            out.flush();
            if (!connection.getAutoCommit()) {
                // Derby closes no connection on which somebody has only read.
                connection.rollback();
            }
        }
    }

    private static void history(Database database, Writer out) throws Exception {
        for (RanChangeSet ran : database.getRanChangeSetList()) {
            out.write(ran.getChangeLog() + "::" + ran.getId() + "::" + ran.getAuthor() + " " + ran.getLastCheckSum()
                    + (ran.getTag() == null ? "" : " tag " + ran.getTag()) + "\n");
        }
    }

    private static void hold(LockService lock, Writer out, int seconds) throws Exception {
        lock.waitForLock();
        out.write("lock held\n");
        out.flush();
        Thread.sleep(seconds * 1000L);
        lock.releaseLock();
        out.write("lock released\n");
    }
}
