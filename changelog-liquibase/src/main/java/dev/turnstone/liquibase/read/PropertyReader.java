package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import dev.turnstone.liquibase.read.change.Attributes;
import dev.turnstone.liquibase.read.changeset.Surroundings;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.tree.Node;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code property}. */
final class PropertyReader {
    private final Properties properties;
    private final Includes includes;
    private final Selection selection;
    private final Consumer<Problem> problems;

    PropertyReader(Properties properties, Includes includes, Selection selection, Consumer<Problem> problems) {
        this.properties = properties;
        this.includes = includes;
        this.selection = selection;
        this.problems = problems;
    }

    void read(Node node, Properties.Scope scope, String from) {
        Attributes given = new Attributes(node);
        if (!isForThis(given)) {
            return;
        }
        Optional<String> file = given.text("file");
        if (file.isPresent()) {
            fromFile(given, scope, from);
        } else if (given.text("name").isPresent()) {
            define(given, scope, given.required("name"), given.required("value"));
        } else {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_INVALID,
                    "property has no name.",
                    List.of(node.at()),
                    "Add name and value, or file."));
        }
    }

    private boolean isForThis(Attributes given) {
        Filters filters = new Filters(
                Surroundings.context(given).stream().toList(),
                given.text("labels").stream().toList(),
                given.text("dbms"),
                Filters.Ignored.NO);
        try {
            return selection.reasonAgainst(filters).isEmpty();
        } catch (UnreadableExpression e) {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_INVALID,
                    "The contexts of property " + given.required("name") + " can't be read: " + e.getMessage(),
                    List.of(given.node().at()),
                    "Correct them."));
            return false;
        }
    }

    private void define(Attributes given, Properties.Scope scope, String name, String value) {
        if (given.flag("global").orElse(true)) {
            properties.defineForAll(name, value);
        } else {
            properties.define(scope, name, value);
        }
    }

    private void fromFile(Attributes given, Properties.Scope scope, String from) {
        String path = Includes.path(given, "file", from);
        Optional<ChangelogFile> file = includes.file(path, given.node().at());
        if (file.isEmpty()) {
            return;
        }
        java.util.Properties read = new java.util.Properties();
        try {
            read.load(new StringReader(new String(file.get().content(), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    path + " can't be read: " + e.getMessage() + ".",
                    List.of(given.node().at()),
                    "Correct it."));
        }
        read.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> define(given, scope, name, read.getProperty(name)));
    }
}
