package dev.turnstone.liquibase.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line {@code --changeset author:id …} of formatted SQL. */
record ChangesetLine(SqlLine line) {
    /** A word of the line's end is no word of another. */
    private static final String OWN_WORD = "(?<!\\w)";

    private static final String LIST = "([^,][\\w!,]+)";
    private static final Pattern ANY = Pattern.compile("(?<=\\s)([A-Za-z]\\w*):(?!/)(\\S+)");
    private static final Set<String> KNOWN = Set.of(
            "runonchange",
            "runalways",
            "runintransaction",
            "failonerror",
            "ignore",
            "context",
            "contextfilter",
            "labels",
            "dbms",
            "logicalfilepath",
            "runwith",
            "runwithspoolfile",
            "stripcomments",
            "splitstatements",
            "enddelimiter",
            "rollbacksplitstatements",
            "rollbackenddelimiter");

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
        return Stream.of(
                line.value("runOnChange", SqlLine.WORD),
                line.value("runAlways", SqlLine.WORD),
                line.value("runInTransaction", SqlLine.WORD),
                line.value("failOnError", SqlLine.WORD),
                line.value("ignore", SqlLine.WORD),
                line.value("contextFilter", SqlLine.QUOTED_OR_NO_BLANKS)
                        .or(() -> line.value("context", SqlLine.QUOTED_OR_NO_BLANKS)),
                line.value("labels", SqlLine.QUOTED_OR_NO_BLANKS),
                line.value("dbms", LIST),
                logicalPath(line),
                line.value("runWith", SqlLine.WORD),
                line.value("runWithSpoolFile", SqlLine.TO_THE_END));
    }

    /** A path is never quoted: the quotes would be part of it. */
    static Optional<Node> logicalPath(SqlLine line) {
        return line.value("logicalFilePath", SqlLine.NO_BLANKS);
    }

    /** Liquibase doesn't see them; somebody meant them. */
    private Stream<Node> unknown(Matcher parts) {
        return ANY.matcher(line.text())
                .region(parts.start(3), line.text().length())
                .useTransparentBounds(true)
                .results()
                .filter(found -> !KNOWN.contains(found.group(1).toLowerCase(Locale.ROOT)))
                .filter(found -> !isQuoted(found.start()))
                .map(found -> Node.leaf(found.group(1), found.group(2), line.at(found.start())));
    }

    private boolean isQuoted(int index) {
        return line.text().substring(0, index).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** How the changeset's SQL is cut. Comments are left out unless the line says otherwise, unlike in other formats. */
    List<Node> cutting() {
        String strip =
                line.value("stripComments", SqlLine.WORD).flatMap(Node::text).orElse("true");
        return Stream.of(
                        flag("splitStatements", "splitStatements"),
                        Optional.of(Node.leaf("stripComments", truth(strip), line.at())),
                        delimiter("endDelimiter"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How the SQL that takes it back is cut. */
    List<Node> rollbackCutting() {
        return Stream.of(flag("rollbackSplitStatements", "splitStatements"), delimiter("rollbackEndDelimiter"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Node> flag(String name, String entry) {
        return line.value(name, entry, SqlLine.WORD)
                .map(node -> Node.leaf(entry, truth(node.text().orElseThrow()), node.at()));
    }

    private static String truth(String word) {
        return String.valueOf(word.equalsIgnoreCase("true"));
    }

    private Optional<Node> delimiter(String name) {
        return line.value(OWN_WORD + name, "endDelimiter", SqlLine.NO_BLANKS);
    }
}
