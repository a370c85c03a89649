package dev.turnstone.liquibase.read.change;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The attributes of one entry, as the kinds of value that changes are made of. */
public record Attributes(Node node) {

    public Optional<String> text(String name) {
        return node.value(name);
    }

    /** Of an attribute that was found missing before, the empty text. */
    public String required(String name) {
        return text(name).orElse("");
    }

    /** What is said about an object, without the blanks around it. */
    Optional<String> remarks() {
        return text("remarks").map(String::strip);
    }

    /** Only the word {@code true} is true. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> value.strip().equalsIgnoreCase("true"));
    }

    public boolean is(String name) {
        return flag(name).orElse(false);
    }

    /** Names with commas between them. */
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The object that this attribute names, in the schema that the entry names. */
    public ObjectName object(String name) {
        return object("", name);
    }

    /** The same where the attributes of catalog and schema have a prefix, as in {@code baseTableSchemaName}. */
    public ObjectName object(String prefix, String name) {
        String catalog = prefix.isEmpty() ? "catalogName" : prefix + "CatalogName";
        String schema = prefix.isEmpty() ? "schemaName" : prefix + "SchemaName";
        return new ObjectName(text(catalog), text(schema), required(name));
    }

    /** The file that this attribute names. */
    public Text.File file(String name) {
        return new Text.File(
                required(name),
                is("relativeToChangelogFile") ? Text.Base.CHANGELOG : Text.Base.SEARCH_PATH,
                text("encoding"));
    }
}
