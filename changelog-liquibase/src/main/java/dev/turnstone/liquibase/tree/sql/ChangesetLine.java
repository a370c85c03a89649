package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.sql.SqlLine.Form;
import dev.turnstone.liquibase.tree.sql.SqlLine.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line {@code --changeset author:id …} of formatted SQL. */
record ChangesetLine(SqlLine line) {
    private static final List<Word> ATTRIBUTES = List.of(
            Word.of("runOnChange", Form.WORD),
            Word.of("runAlways", Form.WORD),
            Word.of("runInTransaction", Form.WORD),
            Word.of("failOnError", Form.WORD),
            Word.of("ignore", Form.WORD),
            Word.of("labels", Form.QUOTED_OR_NO_BLANKS),
            Word.of("dbms", Form.DATABASES),
            Word.of("runWith", Form.WORD),
            Word.of("runWithSpoolFile", Form.TO_THE_END));

    static final Word CONTEXT = Word.of("context", Form.QUOTED_OR_NO_BLANKS);
    static final Word CONTEXT_FILTER = Word.of("contextFilter", Form.QUOTED_OR_NO_BLANKS);
    private static final Word LOGICAL_PATH = Word.of("logicalFilePath", Form.NO_BLANKS);
    private static final Word STRIP = Word.of("stripComments", Form.WORD);
    private static final Word SPLIT = Word.of("splitStatements", Form.WORD);
    private static final Word ROLLBACK_SPLIT = Word.of("rollbackSplitStatements", SPLIT.entry(), Form.WORD);
    /** These two are never the end of a longer word, others are. */
    private static final Word DELIMITER = Word.of("(?<!\\w)endDelimiter", "endDelimiter", Form.NO_BLANKS);

    private static final Word ROLLBACK_DELIMITER =
            Word.of("(?<!\\w)rollbackEndDelimiter", DELIMITER.entry(), Form.NO_BLANKS);
    private static final Pattern ANY = Pattern.compile("(?<=\\s)([A-Za-z]\\w*):(?!/)(\\S+)");
    private static final Set<String> KNOWN = Set.of(
            "runOnChange",
            "runAlways",
            "runInTransaction",
            "failOnError",
            "ignore",
            "context",
            "contextFilter",
            "labels",
            "dbms",
            "logicalFilePath",
            "runWith",
            "runWithSpoolFile",
            "stripComments",
            "splitStatements",
            "endDelimiter",
            "rollbackSplitStatements",
            "rollbackEndDelimiter");

    /** Author, id and attributes of the changeset; empty when there is no id. */
    Optional<List<Node>> attributes() {
        Matcher parts = SqlDirective.CHANGESET.match(line.text());
        String author = SqlLine.unquoted(parts.group(1));
        String id = SqlLine.unquoted(parts.group(2));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        List<Node> attributes = new ArrayList<>();
        attributes.add(Node.leaf("id", id, line.at(parts.start(2))));
        attributes.add(Node.leaf("author", author, line.at(parts.start(1))));
        known().flatMap(Optional::stream).forEach(attributes::add);
        unknown(parts).forEach(attributes::add);
        return Optional.of(attributes);
    }

    private Stream<Optional<Node>> known() {
        return Stream.concat(
                ATTRIBUTES.stream().map(line::value),
                Stream.of(line.value(CONTEXT_FILTER).or(() -> line.value(CONTEXT)), logicalPath(line)));
    }

    /** A path is never quoted: the quotes would be part of it. */
    static Optional<Node> logicalPath(SqlLine line) {
        return line.value(LOGICAL_PATH);
    }

    /** Words that lack their colon, or have a blank in the wrong place; others than these become attributes that are unknown. */
    static List<Problem> unseen(SqlLine line) {
        return new UnseenWords(line, KNOWN).spoilt().toList();
    }

    /** Liquibase doesn't see them; somebody meant them. */
    private Stream<Node> unknown(Matcher parts) {
        return ANY.matcher(line.text())
                .region(parts.start(3), line.text().length())
                .useTransparentBounds(true)
                .results()
                .filter(found -> KNOWN.stream().noneMatch(found.group(1)::equalsIgnoreCase))
                .filter(found -> !isQuoted(found.start()))
                .map(found -> Node.leaf(found.group(1), found.group(2), line.at(found.start())));
    }

    private boolean isQuoted(int index) {
        return line.text().substring(0, index).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** How the changeset's SQL is cut. Comments are left out unless the line says otherwise, unlike in other formats. */
    List<Node> cutting() {
        Node strip = flag(STRIP).orElseGet(() -> Node.leaf(STRIP.entry(), "true", line.at()));
        return Stream.of(flag(SPLIT), Optional.of(strip), line.value(DELIMITER))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How the SQL that takes it back is cut. */
    List<Node> rollbackCutting() {
        return Stream.of(flag(ROLLBACK_SPLIT), line.value(ROLLBACK_DELIMITER))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every word but one is false. */
    private Optional<Node> flag(Word word) {
        return line.value(word)
                .map(node -> Node.leaf(node.name(), truth(node.text().orElseThrow()), node.at()));
    }

    private static String truth(String word) {
        return String.valueOf(word.equalsIgnoreCase("true"));
    }
}
