package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.sql.SqlLine.Form;
import dev.turnstone.liquibase.tree.sql.SqlLine.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A changeset of formatted SQL, line by line. */
final class SqlChangeset {
    /** A second line makes it SQL. */
    private static final Pattern EMPTY = Pattern.compile("(?:empty|not required).*", Pattern.CASE_INSENSITIVE);

    private static final Word ID = Word.of("changeSetId", Form.NO_BLANKS);
    private static final Word AUTHOR = Word.of("changeSetAuthor", Form.NO_BLANKS);
    private static final Word PATH = Word.of("changeSetPath", Form.NO_BLANKS);

    private final ChangesetLine begin;
    private final List<Node> attributes;
    private final List<Node> checksums = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder rollback = new StringBuilder();
    private Optional<Position> bodyAt = Optional.empty();
    private Optional<Position> rollbackAt = Optional.empty();
    private Optional<Node> comment = Optional.empty();
    private Optional<SqlPreconditions> preconditions = Optional.empty();

    SqlChangeset(SqlLine line) throws UnreadableChangelog {
        this.begin = new ChangesetLine(line);
        this.attributes = begin.attributes()
                .orElseThrow(() ->
                        UnreadableChangelog.at(line.at(), "This changeset has no id.", "Write --changeset author:id."));
    }

    void sql(SqlLine line) {
        if (bodyAt.isEmpty() && !line.text().isBlank()) {
            bodyAt = Optional.of(line.at());
        }
        body.append(line.text()).append('\n');
    }

    /** Of several, Liquibase keeps the last, with the blanks around it. */
    void comment(SqlLine line) {
        String text = SqlDirective.COMMENT.match(line.text()).group(1);
        comment = text.isBlank() ? Optional.empty() : Optional.of(Node.leaf("comment", text, line.at()));
    }

    void validChecksum(SqlLine line) {
        checksums.add(Node.leaf(
                "validCheckSum", SqlDirective.VALID_CHECKSUM.match(line.text()).group(1), line.at()));
    }

    /** Begins anew: what was said of preconditions before is forgotten. */
    void preconditions(SqlLine line) throws UnreadableChangelog {
        preconditions = Optional.of(SqlPreconditions.of(line));
    }

    void precondition(SqlLine line) throws UnreadableChangelog {
        SqlPreconditions all = preconditions.orElseGet(() -> new SqlPreconditions(line.at()));
        all.add(line);
        preconditions = Optional.of(all);
    }

    void rollback(SqlLine line) {
        rollback(SqlDirective.ROLLBACK.match(line.text()).group(1) + '\n', line.at());
    }

    /** What a block says is one line, however many it has. */
    void rollback(String text, Position at) {
        if (rollbackAt.isEmpty()) {
            rollbackAt = Optional.of(at);
        }
        rollback.append(text);
    }

    /** Where in its file it stands. */
    enum Standing {
        BEFORE_OTHERS,
        LAST
    }

    /** The whole, once all its lines are read. */
    Node node(Standing standing) throws UnreadableChangelog {
        Position at = begin.line().at();
        if (bodyAt.isEmpty()) {
            throw UnreadableChangelog.at(at, "This changeset has no SQL.", "Write some, or remove it.");
        }
        List<Node> children = new ArrayList<>(attributes);
        checksums.forEach(children::add);
        preconditions.map(SqlPreconditions::node).ifPresent(children::add);
        comment.ifPresent(children::add);
        children.add(sql(standing));
        rollbackNode().ifPresent(children::add);
        return new Node("changeSet", Optional.empty(), children, at);
    }

    private Node sql(Standing standing) {
        String text = body.toString().trim();
        Stream<Node> cutting = begin.cutting().stream();
        if (standing == Standing.LAST
                && text.endsWith("\n/")
                && begin.cutting().stream().noneMatch(attribute -> attribute.is("endDelimiter"))) {
            // Oracle's way to end a block. Liquibase sees it in the last changeset only, and old checksums have it.
            cutting = Stream.concat(cutting, Stream.of(Node.leaf("endDelimiter", "\n/$", bodyAt.orElseThrow())));
        }
        return new Node("sql", Optional.of(text), cutting.toList(), bodyAt.orElseThrow());
    }

    private Optional<Node> rollbackNode() throws UnreadableChangelog {
        String text = rollback.toString().trim();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Position at = rollbackAt.orElseThrow();
        List<Node> children;
        if (EMPTY.matcher(text).matches()) {
            children = List.of(new Node("empty", Optional.empty(), List.of(), at));
        } else if (text.toLowerCase(Locale.ROOT).contains("changesetid:")) {
            children = reference(text, at);
        } else {
            children = List.of(new Node("sql", Optional.of(text), begin.rollbackCutting(), at));
        }
        return Optional.of(new Node("rollback", Optional.empty(), children, at));
    }

    private static List<Node> reference(String text, Position at) throws UnreadableChangelog {
        SqlLine line = new SqlLine(at.file(), at.line(), text.replace("\n", " "));
        Optional<Node> author = line.value(AUTHOR);
        if (author.isEmpty()) {
            throw UnreadableChangelog.at(
                    at,
                    "This rollback names another changeset by its id alone.",
                    "Write changesetId:… changesetAuthor:…, and changesetPath:… when it is in another file.");
        }
        return Stream.of(line.value(ID), author, line.value(PATH))
                .flatMap(Optional::stream)
                .toList();
    }
}
