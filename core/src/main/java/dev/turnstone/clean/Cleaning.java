package dev.turnstone.clean;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.clean.Removal.Kind;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Frees SQL that another tool has printed from the lines of its log, from what it does to the table of its versions and
 * from semicolons that end nothing. All else stays as it is, transactions included; what can't be told is a leftover.
 * Used once.
 */
public final class Cleaning {
    private static final Set<String> WITH_BACKSLASHES = Set.of("mysql", "mariadb");

    /** What a statement can begin with, on any database that there is a dialect of. */
    private static final Set<String> VERBS = Set.of(
            ("SELECT INSERT UPDATE DELETE MERGE REPLACE UPSERT WITH VALUES TABLE CREATE ALTER DROP TRUNCATE RENAME COMMENT"
                            + " GRANT REVOKE SET RESET USE BEGIN START COMMIT END ROLLBACK ABORT SAVEPOINT RELEASE LOCK"
                            + " UNLOCK ANALYZE VACUUM REINDEX CLUSTER REFRESH OPTIMIZE DO CALL EXECUTE EXEC PREPARE"
                            + " DEALLOCATE COPY EXPLAIN SHOW PRAGMA ATTACH DETACH NOTIFY LISTEN UNLISTEN DISCARD SECURITY"
                            + " IMPORT REASSIGN CHECKPOINT DECLARE FETCH CLOSE MOVE LOAD FLUSH PURGE IF WHILE PRINT"
                            + " RAISERROR")
                    .split(" "));

    /** Bodies, in which such lines are SQL of another kind. */
    private static final Set<String> WITH_BODIES = Set.of("CREATE", "ALTER", "DO", "DECLARE", "BEGIN", "IF", "WHILE");

    private static final Pattern TRANSACTION_LINE =
            Pattern.compile("(?:BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\\s*", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final String text;
    private final ScriptDialect dialect;
    private final VersionTables tables;
    private final Eraser eraser;
    private final List<Removal> removals = new ArrayList<>();
    private final List<Problem> leftovers = new ArrayList<>();
    private final OwnTransaction own;
    private int statements;

    private Cleaning(String file, String text, ScriptDialect dialect, VersionTables tables) {
        this.file = file;
        this.text = text;
        this.dialect = dialect;
        this.tables = tables;
        this.eraser = new Eraser(text);
        this.own = new OwnTransaction(dialect);
    }

    /**
     * Cleans a text.
     *
     * @param file what it is called in messages
     * @param dialect how its SQL is read
     * @param otherTables in which tools keep their versions, beside those that are usual
     */
    public static Cleaned of(String file, String text, ScriptDialect dialect, Collection<String> otherTables) {
        List<String> names = new ArrayList<>(VersionTables.USUAL);
        names.addAll(otherTables);
        return new Cleaning(file, text, dialect, new VersionTables(names)).cleaned();
    }

    private Cleaned cleaned() {
        eraseLog();
        sortStatements();
        removals.sort(Comparator.comparingInt(Removal::line));
        return new Cleaned(text, eraser.rest(), statements, removals, leftovers);
    }

    private void eraseLog() {
        Quotes quotes = new Quotes(WITH_BACKSLASHES.contains(dialect.shortName()));
        int number = 0;
        for (int begin = 0, end; begin < text.length(); begin = end) {
            int newline = text.indexOf('\n', begin);
            end = newline < 0 ? text.length() : newline + 1;
            String line = text.substring(begin, end).stripTrailing();
            number++;
            if (!quotes.areClosed()) {
                quotes.follow(line);
            } else if (LogLines.isHarmless(line)) {
                eraser.erase(begin, end);
                removals.add(new Removal(Kind.LOG_LINE, number, line));
            } else if (LogLines.tellsOfError(line)) {
                leftover(number, 1, "tells of an error: what was printed may be incomplete", line);
            } else if (LogLines.isSuspect(line)) {
                leftover(number, 1, "doesn't look like SQL", line);
            } else {
                quotes.follow(line);
            }
        }
    }

    private void leftover(int line, int column, String what, String text) {
        leftovers.add(new Problem(
                ErrorCode.LEFTOVER_UNKNOWN,
                "This " + what + ": " + text.lines().findFirst().orElse("").strip(),
                List.of(new Position(file, line, column)),
                "Take it out by hand if it isn't meant for the database, and clean the rest again."));
    }

    private void sortStatements() {
        if (!leftovers.isEmpty()) {
            // With something else among it nobody can say where statements end.
            return;
        }
        String rest = eraser.rest();
        int[] origins = eraser.origins();
        try (StatementReader script = dialect.splitter().split(file, new StringReader(rest), ";")) {
            Gap gap = new Gap(rest, origins, 0);
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                SqlStatement statement = next.get();
                int begin = rest.indexOf(statement.text(), gap.from());
                gap.eraseUpTo(begin);
                int end = begin + statement.text().length();
                gap = new Gap(rest, origins, sort(statement, rest, origins, begin, end));
            }
            gap.eraseUpTo(rest.length());
            own.begun()
                    .filter(begin -> leftovers.isEmpty())
                    .ifPresent(begin -> tornOff(begin, originalLine(rest, origins, begin.at())));
        } catch (UnreadableScript e) {
            leftovers.add(new Problem(
                    ErrorCode.LEFTOVER_UNKNOWN,
                    "From here on it can't be cut into statements: " + e.getMessage(),
                    List.of(new Position(file, originalLine(rest, origins, e.at()), e.at().column())),
                    "Correct it by hand, and clean the rest again."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever printed it has stopped in the middle, and said so elsewhere. */
    private void tornOff(SqlStatement begin, int line) {
        leftover(line, 1, "begins a transaction that nothing ends: what was printed may be incomplete", begin.text());
    }

    private int originalLine(String rest, int[] origins, Position at) {
        int offset = 0;
        for (int line = 1; line < at.line() && offset >= 0; line++) {
            offset = rest.indexOf('\n', offset) + 1;
        }
        return eraser.lineOf(origins[offset]);
    }

    /** Keeps a statement, or takes it out with what ends it; tells where to go on. */
    private int sort(SqlStatement statement, String rest, int[] origins, int begin, int end) {
        int line = eraser.lineOf(origins[begin]);
        int behind = behindDelimiter(statement, rest, end);
        if (tables.isTheirs(statement)) {
            int to = behindLine(rest, behind);
            eraser.erase(origins[begin], origins[to]);
            removals.add(new Removal(
                    Kind.VERSION_TABLE,
                    line,
                    statement.text().lines().findFirst().orElse("")));
            return to;
        }
        if (tables.areIn(statement)) {
            leftover(
                    line,
                    1,
                    "names the table of a tool's versions, and does more than keep a version",
                    statement.text());
        } else if (!VERBS.contains(statement.firstWord())) {
            leftover(line, 1, "begins no statement that is known", statement.text());
        } else if (!WITH_BODIES.contains(statement.firstWord()) && hasTransactionLine(statement)) {
            leftover(line, 1, "isn't ended before the next statement begins", statement.text());
        }
        own.follow(statement);
        statements++;
        return statement.input() == SqlStatement.Input.INLINE_ROWS ? behindRows(rest, behind) : behind;
    }

    private static boolean hasTransactionLine(SqlStatement statement) {
        return statement
                .text()
                .lines()
                .skip(1)
                .anyMatch(line -> TRANSACTION_LINE.matcher(line).matches());
    }

    private static int behindDelimiter(SqlStatement statement, String rest, int end) {
        int delimiter = rest.indexOf(statement.delimiter(), end);
        boolean ends = delimiter >= 0 && isBlankOrComment(rest.substring(end, delimiter));
        return ends ? delimiter + statement.delimiter().length() : end;
    }

    private static boolean isBlankOrComment(String between) {
        return between.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("--"));
    }

    /** The end of the line where nothing stands behind, and an empty line behind that. */
    private static int behindLine(String rest, int from) {
        int at = from;
        for (int lines = 0; lines < 2; lines++) {
            int newline = rest.indexOf('\n', at);
            int end = newline < 0 ? rest.length() : newline + 1;
            if (!rest.substring(at, end).replace(";", "").isBlank()) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private static int behindRows(String rest, int from) {
        int mark = rest.indexOf("\n\\.", from);
        return mark < 0 ? rest.length() : mark + 3;
    }

    /** What stands between two statements, from an offset of the rest on. */
    private final class Gap {
        private final String rest;
        private final int[] origins;
        private final int from;

        Gap(String rest, int[] origins, int from) {
            this.rest = rest;
            this.origins = origins;
            this.from = from;
        }

        int from() {
            return from;
        }

        /** Semicolons in it end nothing, but for those in comments and those that a client is told. */
        void eraseUpTo(int to) {
            int at = from;
            while (at < to) {
                if (rest.startsWith("/*", at)) {
                    at = behindComment(at);
                } else if (rest.startsWith("--", at) || isToldToClient(at)) {
                    int newline = rest.indexOf('\n', at);
                    at = newline < 0 ? to : newline + 1;
                } else {
                    if (rest.charAt(at) == ';') {
                        eraser.erase(origins[at], origins[at] + 1);
                        removals.add(new Removal(Kind.EMPTY_STATEMENT, eraser.lineOf(origins[at]), ";"));
                    }
                    at++;
                }
            }
        }

        /** Where they nest, and where they don't: nobody closes an inner one that isn't there. */
        private int behindComment(int begin) {
            int depth = 0;
            for (int i = begin; i < rest.length() - 1; i++) {
                if (rest.startsWith("/*", i)) {
                    depth++;
                    i++;
                } else if (rest.startsWith("*/", i)) {
                    depth--;
                    i++;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
            }
            return rest.length();
        }

        private boolean isToldToClient(int at) {
            String word = "DELIMITER";
            return (at == 0 || rest.charAt(at - 1) == '\n') && rest.regionMatches(true, at, word, 0, word.length());
        }
    }
}
