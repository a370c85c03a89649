import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;
import liquibase.executor.LoggingExecutor;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.SqlStatement;

/**
 * Says what Liquibase makes of changelogs, one question a line, until there are no more.
 *
 * <p>A question is {@code folder changelog database-url [checksum]...} with tabs between; the answer is lines of a word
 * and fields, the last of them {@code end}. In fields, backslash, tab and line ends are escaped. The last fields of a
 * question, if there are any, are checksums of which is told whether each changeset would be accepted with them.
 *
 * <p>It has no package, and is compiled by the tests against jars that are not on their class path.
 */
public final class LiquibaseAnswers {
    private final Writer out;

    private LiquibaseAnswers(Writer out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        // Liquibase talks on both streams.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        LiquibaseAnswers answers = new LiquibaseAnswers(out);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.answer(fields(line));
        }
    }

    private void answer(List<String> question) throws IOException {
        try {
            ResourceAccessor files = new DirectoryResourceAccessor(Path.of(question.get(0)));
            Database database = open(question.get(2), files);
            Map<String, Object> scope =
                    Map.of(Scope.Attr.resourceAccessor.name(), files, Scope.Attr.database.name(), database);
            Scope.child(scope, () -> {
                ChangeLogParameters parameters = new ChangeLogParameters(database);
                DatabaseChangeLog changelog = ChangeLogParserFactory.getInstance()
                        .getParser(question.get(1), files)
                        .parse(question.get(1), parameters, files);
                changelog(changelog, database, question.subList(3, question.size()));
            });
        } catch (Exception | LinkageError e) {
            say("refused", messages(e));
        }
        say("end");
        out.flush();
    }

    private static Database open(String url, ResourceAccessor files) throws DatabaseException {
        Database database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, files);
        database.setOutputDefaultSchema(false);
        database.setOutputDefaultCatalog(false);
        return database;
    }

    private void changelog(DatabaseChangeLog changelog, Database database, List<String> checksums) throws Exception {
        for (ChangeSet changeset : changelog.getChangeSets()) {
            leaveOutOtherEdits(changeset, database);
            identity(changeset);
            for (String checksum : checksums) {
                // What was worked out is kept, so that it would be that of another version.
                changeset.clearCheckSum();
                say("accepts", checksum, Boolean.toString(changeset.isCheckSumValid(CheckSum.parse(checksum))));
            }
            changeset.clearCheckSum();
            for (Change change : changeset.getChanges()) {
                validity(change, database);
            }
            Notes notes = new Notes(database, "update");
            attempt("update", () -> changeset.execute(changelog, notes.taking()));
            Notes rollbackNotes = new Notes(database, "rollback");
            attempt("rollback", () -> changeset.rollback(rollbackNotes.taking()));
        }
        for (ChangeSet skipped : changelog.getSkippedChangeSets()) {
            say("skipped", skipped.getId(), skipped.getAuthor(), skipped.getFilePath());
        }
    }

    /** In a run the filters drop edits of SQL which are for other databases or contexts, before checksums are made. */
    private static void leaveOutOtherEdits(ChangeSet changeset, Database database) {
        new DbmsChangeSetFilter(database).accepts(changeset);
        new ContextChangeSetFilter(new Contexts()).accepts(changeset);
        new LabelChangeSetFilter(new LabelExpression()).accepts(changeset);
    }

    /** Some changes can't even be looked at. */
    private void validity(Change change, Database database) throws IOException {
        try {
            for (String error : change.validate(database).getErrorMessages()) {
                say("invalid", error);
            }
        } catch (RuntimeException | LinkageError e) {
            say("invalid", messages(e));
        }
    }

    private void identity(ChangeSet changeset) throws IOException {
        String v8 = checksum(changeset, ChecksumVersion.V8);
        String v9 = checksum(changeset, ChecksumVersion.V9);
        say(
                "changeset",
                changeset.getId(),
                changeset.getAuthor(),
                changeset.getFilePath(),
                v8,
                v9,
                changeset.getDescription(),
                String.valueOf(changeset.getComments()),
                String.valueOf(changeset.buildFullContext()),
                String.valueOf(changeset.buildFullLabels()));
    }

    private static String checksum(ChangeSet changeset, ChecksumVersion version) {
        changeset.clearCheckSum();
        try {
            return changeset.generateCheckSum(version).toString();
        } catch (RuntimeException e) {
            return "none: " + messages(e);
        }
    }

    private void attempt(String what, Attempt attempt) throws IOException {
        try {
            attempt.make();
        } catch (Exception | LinkageError e) {
            say(what + "-failed", messages(e));
        }
    }

    private interface Attempt {
        void make() throws Exception;
    }

    private static String messages(Throwable fault) {
        List<String> messages = new ArrayList<>();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            messages.add(each.getClass().getSimpleName() + ": " + each.getMessage());
        }
        return String.join("\n", messages);
    }

    private void say(String word, String... fields) throws IOException {
        out.write(word);
        for (String field : fields) {
            out.write('\t');
            out.write(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        out.write('\n');
    }

    private static List<String> fields(String line) {
        return List.of(line.split("\t", -1)).stream().map(LiquibaseAnswers::plain).collect(Collectors.toList());
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = field.charAt(i);
                plain.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Takes the statements down instead of executing them, as Liquibase does when it only prints SQL. */
    private final class Notes extends LoggingExecutor {
        private final String word;

        Notes(Database database, String word) {
            super(executor(database), Writer.nullWriter(), database);
            this.word = word;
        }

        private static Executor executor(Database database) {
            return Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", database);
        }

        Database taking() {
            Scope.getCurrentScope().getSingleton(ExecutorService.class).setExecutor("jdbc", database, this);
            return database;
        }

        @Override
        public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
            try {
                if (statement instanceof ExecutablePreparedStatement) {
                    // It has values that no SQL text can have.
                    say(word, "-- " + statement.getClass().getSimpleName());
                    return;
                }
                for (String sql : applyVisitors(statement, visitors)) {
                    say(word, sql);
                }
            } catch (IOException e) {
                throw new DatabaseException(e);
            }
        }

        @Override
        public void execute(SqlStatement statement) throws DatabaseException {
            execute(statement, List.of());
        }

        @Override
        public int update(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
            execute(statement, visitors);
            return 0;
        }

        @Override
        public int update(SqlStatement statement) throws DatabaseException {
            execute(statement, List.of());
            return 0;
        }
    }
}
