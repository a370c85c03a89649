package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.sql.SqlLine.Form;
import dev.turnstone.liquibase.tree.sql.SqlLine.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads SQL with directives in comments. Line by line, all flaws at once. */
final class FormattedSqlReader {
    private static final Word NAME = Word.of("name", Form.NO_BLANKS);
    private static final Word VALUE = Word.of("value", Form.NO_BLANKS);
    private static final List<Word> PROPERTY_ATTRIBUTES = List.of(
            Word.of("labels", Form.QUOTED_OR_NO_BLANKS), Word.of("dbms", Form.NO_BLANKS), Word.of("global", Form.WORD));

    private static final Set<String> PROPERTY_WORDS =
            Set.of("name", "value", "context", "contextFilter", "labels", "dbms", "global");
    private static final Set<String> HEADER_WORDS = Set.of("logicalFilePath", "changeLogId");

    private final String file;
    private final List<Node> children = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final LostSql lost = new LostSql();
    private final List<Problem> told = new ArrayList<>();
    private Optional<SqlChangeset> current = Optional.empty();
    private boolean headed;

    FormattedSqlReader(String file) {
        this.file = file;
    }

    Node read(List<String> texts) throws UnreadableChangelog {
        Iterator<SqlLine> lines = IntStream.range(0, texts.size())
                .mapToObj(i -> new SqlLine(file, i + 1, texts.get(i)))
                .iterator();
        while (lines.hasNext()) {
            SqlLine line = lines.next();
            try {
                read(line, lines);
            } catch (UnreadableChangelog e) {
                problems.addAll(e.problems());
            }
        }
        finish(SqlChangeset.Standing.LAST);
        if (!problems.isEmpty()) {
            throw new UnreadableChangelog(problems);
        }
        return new Node("databaseChangeLog", Optional.empty(), children, Position.startOf(file));
    }

    /** What stands there and means nothing. */
    List<Problem> told() {
        return Stream.concat(lost.told().stream(), told.stream()).toList();
    }

    private void read(SqlLine line, Iterator<SqlLine> rest) throws UnreadableChangelog {
        Optional<SqlDirective> directive = SqlDirective.of(line.text());
        if (directive.isEmpty()) {
            Misspelt.told(line).ifPresent(told::add);
            current.ifPresentOrElse(changeset -> changeset.sql(line), () -> lost.add(line));
            return;
        }
        switch (directive.get()) {
            case HEADER -> header(line);
            case PROPERTY -> {
                children.add(property(line));
                tellUnseen(line, PROPERTY_WORDS);
            }
            case IGNORE_LINES -> ignore(line, rest);
            case CHANGESET -> {
                finish(SqlChangeset.Standing.BEFORE_OTHERS);
                current = Optional.of(new SqlChangeset(line));
                told.addAll(ChangesetLine.unseen(line));
            }
            case MISSPELLED -> throw misspelled(line);
            default -> {
                if (current.isPresent()) {
                    readInside(current.get(), directive.get(), line, rest);
                } else if (directive.get() == SqlDirective.COMMENT) {
                    throw UnreadableChangelog.at(
                            line.at(), "This comment belongs to no changeset.", "Put it below a --changeset line.");
                } else {
                    told.add(Misspelt.told(
                            line,
                            "'" + line.text().strip() + "' belongs to no changeset, and says nothing.",
                            "Put it below a --changeset line."));
                }
            }
        }
    }

    private void readInside(SqlChangeset changeset, SqlDirective directive, SqlLine line, Iterator<SqlLine> rest)
            throws UnreadableChangelog {
        switch (directive) {
            case COMMENT -> changeset.comment(line);
            case VALID_CHECKSUM -> changeset.validChecksum(line);
            case PRECONDITIONS -> {
                changeset.preconditions(line);
                told.addAll(SqlPreconditions.unseen(line));
            }
            case PRECONDITION -> changeset.precondition(line);
            case ROLLBACK -> changeset.rollback(line);
            case ROLLBACK_BLOCK -> changeset.rollback(block(line, rest), line.at());
            case MISSPELLED_COMMENT -> throw misspelled(line);
            default -> changeset.sql(line);
        }
    }

    private void header(SqlLine line) throws UnreadableChangelog {
        if (headed) {
            throw UnreadableChangelog.at(
                    line.at(), "The file says a second time that it is formatted SQL.", "Remove this line.");
        }
        headed = true;
        tellUnseen(line, HEADER_WORDS);
        ChangesetLine.logicalPath(line).ifPresent(children::add);
    }

    /** It counts for the changeset that it stands in too, so it comes before it. */
    private static Node property(SqlLine line) throws UnreadableChangelog {
        Optional<Node> name = line.value(NAME);
        Optional<Node> value = line.value(VALUE);
        if (name.isEmpty() || value.isEmpty()) {
            throw UnreadableChangelog.at(
                    line.at(), "This property lacks its name or its value.", "Write --property name:… value:….");
        }
        Stream<Optional<Node>> attributes = Stream.concat(
                Stream.of(
                        name,
                        value,
                        line.value(ChangesetLine.CONTEXT_FILTER).or(() -> line.value(ChangesetLine.CONTEXT))),
                PROPERTY_ATTRIBUTES.stream().map(line::value));
        return new Node(
                "property",
                Optional.empty(),
                attributes.flatMap(Optional::stream).toList(),
                line.at());
    }

    private void tellUnseen(SqlLine line, Set<String> known) {
        UnseenWords words = new UnseenWords(line, known);
        Stream.concat(words.unknown(), words.spoilt()).forEach(told::add);
    }

    private static void ignore(SqlLine line, Iterator<SqlLine> rest) throws UnreadableChangelog {
        String many = SqlDirective.IGNORE_LINES.match(line.text()).group(1);
        if (many.equals("start")) {
            while (rest.hasNext() && !rest.next().text().equals("--ignoreLines:end")) {
                // Nothing in between is looked at; without an end that is the rest of the file.
            }
        } else if (many.matches("[0-9]{1,9}")) {
            for (int i = Integer.parseInt(many); i > 0 && rest.hasNext(); i--) {
                rest.next();
            }
        } else {
            throw UnreadableChangelog.at(
                    line.at(),
                    "'" + many + "' is no number of lines to ignore.",
                    "Write --ignoreLines:3, or --ignoreLines:start and --ignoreLines:end around the lines.");
        }
    }

    private static String block(SqlLine begin, Iterator<SqlLine> rest) throws UnreadableChangelog {
        StringBuilder text = new StringBuilder();
        while (rest.hasNext()) {
            String line = rest.next().text();
            String stripped = line.stripTrailing();
            if (stripped.endsWith("*/")) {
                return text.append(stripped, 0, stripped.length() - 2).toString();
            }
            text.append(line);
        }
        throw UnreadableChangelog.at(begin.at(), "This rollback isn't closed.", "Close it with */ at a line's end.");
    }

    private static UnreadableChangelog misspelled(SqlLine line) {
        return UnreadableChangelog.at(
                line.at(),
                "This looks like a directive and isn't one: '" + line.text().strip() + "'.",
                "Directives begin with two dashes, as in --changeset author:id, --comment text, --rollback sql,"
                        + " --ignoreLines:3; begin what is only a comment with another word.");
    }

    private void finish(SqlChangeset.Standing standing) {
        try {
            if (current.isPresent()) {
                children.add(current.get().node(standing));
            }
        } catch (UnreadableChangelog e) {
            problems.addAll(e.problems());
        }
        current = Optional.empty();
    }
}
