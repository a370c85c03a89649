package dev.turnstone.dialect.mysql;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.StatementRules.TableLocks;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What statements of MariaDB and MySQL do, as far as their words tell. */
final class MySqlStatements {
    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "XA");

    /**
     * All else commits, or may do so inside (CALL, EXECUTE); MySQL manual, "Statements That Cause an Implicit Commit".
     */
    private static final Set<String> DATA_WORDS = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "WITH",
            "VALUES",
            "TABLE",
            "DO",
            "HANDLER",
            "SET",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "DESC",
            "USE",
            "PREPARE",
            "DEALLOCATE",
            "SIGNAL",
            "HELP",
            "KILL");

    /** Words whose statements leave nothing behind in the session. */
    private static final Set<String> HARMLESS_WORDS = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "RENAME",
            "TRUNCATE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "OPTIMIZE",
            "SHOW",
            "EXPLAIN");

    private static final Pattern EXECUTABLE_COMMENT = Pattern.compile("/\\*M?!\\d*|\\*/");
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|`[^`]*+`", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private MySqlStatements() {}

    static Effect effectOf(SqlStatement statement) {
        List<String> words = words(statement);
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.equals("BEGIN") && startsWith(words, "BEGIN", "NOT", "ATOMIC")) {
            return Effect.COMMITS;
        }
        if (TRANSACTION_WORDS.contains(first)
                || startsWith(words, "START", "TRANSACTION")
                || first.equals("SET") && words.contains("AUTOCOMMIT")) {
            return Effect.CONTROLS_TRANSACTION;
        }
        if (startsWith(words, "SET", "TRANSACTION")) {
            return Effect.REFUSES_TRANSACTION;
        }
        return joins(words, first) ? Effect.JOINS_TRANSACTION : Effect.COMMITS;
    }

    private static boolean joins(List<String> words, String first) {
        if (startsWith(words, "SET", "STATEMENT")) {
            // MariaDB: variables for one statement, which follows FOR
            List<String> inner = words.subList(words.indexOf("FOR") + 1, words.size());
            return !inner.isEmpty() && DATA_WORDS.contains(inner.get(0));
        }
        return DATA_WORDS.contains(first)
                        && !startsWith(words, "SET", "PASSWORD")
                        && !startsWith(words, "SET", "DEFAULT", "ROLE")
                || startsWith(words, "LOAD", "DATA")
                || startsWith(words, "LOAD", "XML")
                || startsWith(words, "CREATE", "TEMPORARY", "TABLE")
                || startsWith(words, "DROP", "TEMPORARY", "TABLE")
                || startsWith(words, "DROP", "PREPARE");
    }

    static TableLocks tableLocks(SqlStatement statement) {
        List<String> words = words(statement);
        if (startsWith(words, "LOCK", "TABLES") || startsWith(words, "LOCK", "TABLE")) {
            return TableLocks.TAKEN;
        }
        boolean freed = startsWith(words, "UNLOCK", "TABLES") || startsWith(words, "UNLOCK", "TABLE");
        return freed ? TableLocks.FREED : TableLocks.UNCHANGED;
    }

    static boolean mayChangeSession(SqlStatement statement) {
        List<String> words = words(statement);
        return words.isEmpty()
                || !HARMLESS_WORDS.contains(words.get(0))
                || startsWith(words, "DROP", "DATABASE")
                || startsWith(words, "DROP", "SCHEMA");
    }

    private static boolean startsWith(List<String> words, String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }

    /** The statement's words; those inside when all of it stands in comments that the server executes. */
    static List<String> words(SqlStatement statement) {
        if (!EXECUTABLE_COMMENT.matcher(statement.text()).lookingAt()) {
            return statement.words();
        }
        String bare = EXECUTABLE_COMMENT
                .matcher(QUOTED.matcher(statement.text()).replaceAll(" "))
                .replaceAll(" ");
        return WORD.matcher(bare)
                .results()
                .limit(SqlStatement.MAX_WORDS)
                .map(word -> word.group().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The text without the marks of comments that the server executes; what is inside stays. */
    static String withoutMarks(SqlStatement statement) {
        return EXECUTABLE_COMMENT.matcher(statement.text()).replaceAll(" ");
    }

    /** The client cuts at every delimiter outside of quotes, so a body needs another one around it. */
    static String asScript(SqlStatement statement) {
        String text = statement.text();
        if (!text.contains(";")) {
            return text + ";";
        }
        String delimiter = "//";
        while (text.contains(delimiter)) {
            delimiter += "/";
        }
        return "DELIMITER " + delimiter + "\n" + text + delimiter + "\nDELIMITER ;";
    }
}
