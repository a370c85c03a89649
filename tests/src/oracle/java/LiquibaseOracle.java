import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.sql.Timestamp;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.resource.ZipResourceAccessor;

/**
 * Does one thing with Liquibase: {@code operation url username password folder [argument [goal [contexts]]]}; without arguments, one
 * thing for each line it reads, answered as {@link OneLineEach} does.
 *
 * <p>It has no package, and is compiled by the tests against jars that are not on their class path.
 */
public final class LiquibaseOracle {
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            work(args, out);
        } else {
            OneLineEach.answer((words, out) -> {
                forget();
                work(words, out);
            });
        }
    }

    /** What it remembers of a database is out of date as soon as somebody else has worked on it; older ones don't. */
    private static void forget() throws Exception {
        try {
            Class.forName("liquibase.changelog.FastCheckService");
        } catch (ClassNotFoundException older) {
            return;
        }
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
    }

    private static void work(String[] args, Writer out) throws Exception {
        String argument = args.length > 5 ? args[5] : null;
        try (Connection connection = DriverManager.getConnection(args[1], args[2], args[3])) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            String changelog = argument == null ? "none.xml" : argument;
            Liquibase liquibase =
                    new Liquibase(changelog, files(Path.of(args[4])), database);
            LockService lock = LockServiceFactory.getInstance().getLockService(database);
            switch (args[0]) {
                case "update" -> liquibase.update(contexts(args, 6), labels(args, 7));
                case "updateToTag" -> liquibase.update(args[6], new Contexts(), new LabelExpression());
                case "updateSql" -> liquibase.update(new Contexts(), new LabelExpression(), out);
                case "status" -> liquibase.reportStatus(true, new Contexts(), new LabelExpression(), out);
                case "rollback" -> Scope.child(
                        // Older ones look for YAML there when they roll back.
                        Map.of(Scope.Attr.resourceAccessor.name(), liquibase.getResourceAccessor()),
                        () -> liquibase.rollback(args[6], contexts(args, 7), new LabelExpression()));
                case "rollbackCount" ->
                    liquibase.rollback(Integer.parseInt(args[6]), null, contexts(args, 7), new LabelExpression());
                case "rollbackToDate" ->
                    liquibase.rollback(Timestamp.valueOf(args[6]), null, contexts(args, 7), new LabelExpression());
                case "tag" -> liquibase.tag(argument);
                case "sync" -> liquibase.changeLogSync(new Contexts(), new LabelExpression());
                case "markNext" -> liquibase.markNextChangeSetRan(new Contexts(), new LabelExpression());
                case "clearChecksums" -> liquibase.clearCheckSums();
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

    private static LabelExpression labels(String[] args, int index) {
        return args.length > index ? new LabelExpression(args[index]) : new LabelExpression();
    }

    private static Contexts contexts(String[] args, int place) {
        return new Contexts(args.length > place ? args[place] : "");
    }

    private static ResourceAccessor files(Path folderOrJar) throws IOException {
        return Files.isDirectory(folderOrJar)
                ? new DirectoryResourceAccessor(folderOrJar)
                : new ZipResourceAccessor(folderOrJar);
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
