package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.sql.SqlLine.Form;
import dev.turnstone.liquibase.tree.sql.SqlLine.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The preconditions of a changeset in formatted SQL: a line for all of them, and one for each. */
final class SqlPreconditions {
    private static final Pattern SQL_CHECK = Pattern.compile(
            "(?:expectedResult:)?((?:\\w|\\$\\{[^}]*})+|'[^']+'|\"[^\"]+\") (.*)", Pattern.CASE_INSENSITIVE);

    private static final Word ON_FAIL = Word.of("onFail", Form.WORD);
    private static final Word ON_ERROR = Word.of("onError", Form.WORD);
    private static final Word ON_SQL_OUTPUT = Word.of("onSqlOutput", Form.WORD);
    private static final Word ON_UPDATE_SQL = Word.of("onUpdateSql", ON_SQL_OUTPUT.entry(), Form.WORD);
    private static final Word TABLE = Word.of("(?<![\\w-])table", "tableName", Form.WORD_OR_PROPERTY);
    private static final Word VIEW = Word.of("(?<![\\w-])view", "viewName", Form.WORD_OR_PROPERTY);
    private static final Word SCHEMA = Word.of("schema", "schemaName", Form.WORD_OR_PROPERTY);

    private final Position at;
    private final List<Node> children = new ArrayList<>();

    /** Preconditions of which no line says what becomes of the changeset when they don't hold. */
    SqlPreconditions(Position at) {
        this.at = at;
    }

    /** The line {@code --preconditions onFail:… onError:…}. */
    static SqlPreconditions of(SqlLine line) throws UnreadableChangelog {
        SqlPreconditions preconditions = new SqlPreconditions(line.at());
        Optional<Node> output = line.value(ON_SQL_OUTPUT);
        Optional<Node> update = line.value(ON_UPDATE_SQL);
        if (output.isPresent() && update.isPresent()) {
            throw UnreadableChangelog.at(
                    update.get().at(),
                    "onUpdateSql is the old name of onSqlOutput, and both are given.",
                    "Leave onUpdateSql away.");
        }
        Stream.of(line.value(ON_FAIL), line.value(ON_ERROR), output, update)
                .flatMap(Optional::stream)
                .forEach(preconditions.children::add);
        return preconditions;
    }

    /** What is on such a line and nobody sees. */
    static List<Problem> unseen(SqlLine line) {
        UnseenWords words = new UnseenWords(line, Set.of("onFail", "onError", "onSqlOutput", "onUpdateSql"));
        return Stream.concat(words.unknown(), words.spoilt()).toList();
    }

    /** A line {@code --precondition-… …}. */
    void add(SqlLine line) throws UnreadableChangelog {
        Matcher parts = SqlDirective.PRECONDITION.match(line.text());
        String arguments = parts.group(2) == null ? "" : parts.group(2).strip();
        children.add(
                switch (parts.group(1)) {
                    case "sql-check" -> sqlCheck(line, arguments);
                    case "table-exists" -> exists(line, "tableExists", "table", TABLE);
                    case "view-exists" -> exists(line, "viewExists", "view", VIEW);
                    default ->
                        throw UnreadableChangelog.at(
                                line.at(),
                                "Formatted SQL has no precondition-" + parts.group(1) + ".",
                                "There are precondition-sql-check, precondition-table-exists and"
                                        + " precondition-view-exists; others can be asked with the first.");
                });
    }

    private static Node sqlCheck(SqlLine line, String arguments) throws UnreadableChangelog {
        Matcher parts = SQL_CHECK.matcher(arguments);
        if (!parts.matches() || parts.group(2).isBlank()) {
            throw UnreadableChangelog.at(
                    line.at(),
                    "This precondition lacks an expected result or the SQL that gives it.",
                    "Write --precondition-sql-check expectedResult:0 select count(*) …; what is no word is quoted.");
        }
        Node expected = Node.leaf("expectedResult", withoutQuotes(parts.group(1)), line.at());
        return new Node("sqlCheck", Optional.of(parts.group(2).strip()), List.of(expected), line.at());
    }

    private static String withoutQuotes(String word) {
        char first = word.charAt(0);
        return first == '\'' || first == '"' ? word.substring(1, word.length() - 1) : word;
    }

    private static Node exists(SqlLine line, String name, String kind, Word word) throws UnreadableChangelog {
        Optional<Node> object = line.value(word);
        if (object.isEmpty()) {
            throw UnreadableChangelog.at(
                    line.at(),
                    "This precondition names no " + kind + ".",
                    "Write " + kind + ":name, without blanks and quotes.");
        }
        List<Node> children =
                Stream.of(object, line.value(SCHEMA)).flatMap(Optional::stream).toList();
        return new Node(name, Optional.empty(), children, line.at());
    }

    Node node() {
        return new Node("preConditions", Optional.empty(), children, at);
    }
}
