package dev.turnstone.liquibase.tree.file;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.sql.SqlFile;
import dev.turnstone.liquibase.tree.xml.XmlReader;
import dev.turnstone.liquibase.tree.yaml.YamlTree;
import java.io.IOException;
import java.util.Locale;
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
            case "sql" -> SqlFile.read(file, Decoder.decode(file, content.read()));
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
        return YamlTree.read(file, Decoder.decode(file, content.read()));
    }
}
