package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.util.List;
import java.util.Optional;

/** A file of SQL: formatted when its first line says so, else one changeset. */
public final class SqlFile {
    /** The id of the one changeset that a file of plain SQL is. */
    public static final String PLAIN_ID = "raw";

    /** Its author. */
    public static final String PLAIN_AUTHOR = "includeAll";

    private SqlFile() {}

    /**
     * Reads formatted SQL, or SQL as it is.
     *
     * @param file its name as the user knows it
     * @throws UnreadableChangelog when there is nothing in it, or a directive breaks the rules
     */
    public static Tree read(String file, String text) throws UnreadableChangelog {
        List<String> lines = text.lines().toList();
        Optional<String> first = lines.stream().filter(line -> !line.isBlank()).findFirst();
        if (first.isEmpty()) {
            throw UnreadableChangelog.at(Position.startOf(file), file + " is empty.", "Write some SQL, or remove it.");
        }
        if (!SqlDirective.HEADER.matches(first.get())) {
            return new Tree(
                    plain(file, lines),
                    Tree.Format.PLAIN_SQL,
                    Misspelt.header(file, lines).stream().toList());
        }
        FormattedSqlReader reader = new FormattedSqlReader(file);
        Node root = reader.read(lines);
        return new Tree(root, Tree.Format.FORMATTED_SQL, reader.told());
    }

    /** Liquibase knows such a file as one changeset of this id and author. */
    private static Node plain(String file, List<String> lines) {
        Position start = Position.startOf(file);
        Node sql = new Node(
                "sql",
                Optional.of(String.join("\n", lines).trim()),
                List.of(Node.leaf("splitStatements", "false", start)),
                start);
        Node changeset = new Node(
                "changeSet",
                Optional.empty(),
                List.of(Node.leaf("id", PLAIN_ID, start), Node.leaf("author", PLAIN_AUTHOR, start), sql),
                start);
        return new Node("databaseChangeLog", Optional.empty(), List.of(changeset), start);
    }
}
