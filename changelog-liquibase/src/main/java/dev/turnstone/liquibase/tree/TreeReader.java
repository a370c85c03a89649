package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads changelog files of any format. */
public final class TreeReader {
    private static final Set<String> ENDINGS = Set.of("xml", "yaml", "yml", "json", "sql");

    private TreeReader() {}

    /** The bytes of a file. They are read here, so that nobody else keeps them while a tree is made of them. */
    public interface Content {
        /** All of them. */
        byte[] read() throws IOException;
    }

    /**
     * Reads a file by what its name and its first line say it is.
     *
     * @param file its name as the user knows it
     * @throws UnreadableChangelog when it is none of the formats, or breaks the rules of its format
     */
    public static Tree read(String file, Content content) throws UnreadableChangelog, IOException {
        return switch (ending(file)) {
            case "xml" -> new Tree(XmlReader.read(file, Decoder.decodeXml(file, content.read())), Tree.Format.XML);
            case "yaml", "yml" -> new Tree(yaml(file, content), Tree.Format.YAML);
            case "json" -> new Tree(yaml(file, content), Tree.Format.JSON);
            case "sql" -> sql(file, Decoder.decode(file, content.read()));
            default ->
                throw UnreadableChangelog.at(
                        Position.startOf(file),
                        file + " is no changelog: its name has another ending.",
                        "Changelogs end in .xml, .yaml, .yml, .json or .sql.");
        };
    }

    /** Whether a file's name says that it is a changelog. */
    public static boolean isChangelog(String file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Node yaml(String file, Content content) throws UnreadableChangelog, IOException {
        return Levelling.level(YamlTree.read(file, Decoder.decode(file, content.read())));
    }

    private static Tree sql(String file, String text) throws UnreadableChangelog {
        List<String> lines = text.lines().toList();
        Optional<String> first = lines.stream().filter(line -> !line.isBlank()).findFirst();
        if (first.isEmpty()) {
            throw UnreadableChangelog.at(Position.startOf(file), file + " is empty.", "Write some SQL, or remove it.");
        }
        if (!SqlDirective.HEADER.matches(first.get())) {
            return new Tree(plain(file, lines), Tree.Format.PLAIN_SQL);
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
                List.of(Node.leaf("id", "raw", start), Node.leaf("author", "includeAll", start), sql),
                start);
        return new Node("databaseChangeLog", Optional.empty(), List.of(changeset), start);
    }
}
