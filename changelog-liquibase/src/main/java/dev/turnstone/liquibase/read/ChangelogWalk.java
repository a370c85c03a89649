package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.changeset.Behaviour.Order;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.TreeReader;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.vocabulary.Strictness;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One way through a changelog and all it includes, in the order of the documents. */
final class ChangelogWalk {
    private final Properties properties;
    private final Includes includes;
    private final ChangesetReader changesetReader;
    private final PropertyReader propertyReader;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Preconditions> preconditions = new ArrayList<>();
    private final List<LiquibaseChangeset> changesets = new ArrayList<>();
    private final Map<ChangesetId, Position> seen = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Properties.Scope> scopes = new HashMap<>();
    private final SearchPath files;

    ChangelogWalk(SearchPath files, Reading reading) {
        this.files = files;
        this.properties = new Properties(reading.surroundings(), reading.properties());
        this.includes = new Includes(files, problems::add);
        this.changesetReader = new ChangesetReader(reading.database(), problems::add);
        this.propertyReader = new PropertyReader(properties, includes, reading.selection(), problems::add);
    }

    void start(String path) {
        Position at = Position.startOf(path);
        includes.file(path, at)
                .ifPresent(file -> read(
                        file,
                        new Surroundings(file.path(), file.path(), List.of(), List.of(), Ignored.NO, Quoting.LEGACY),
                        Properties.outermost(),
                        at));
    }

    ChangelogFiles files() {
        return new ChangelogFiles(files, properties, scopes);
    }

    LiquibaseChangelog result(String path) {
        return new LiquibaseChangelog(path, preconditions, inRunOrder(), problems);
    }

    private List<LiquibaseChangeset> inRunOrder() {
        return Stream.of(Order.FIRST, Order.WRITTEN, Order.LAST)
                .flatMap(order -> changesets.stream()
                        .filter(changeset -> changeset.behaviour().order() == order))
                .toList();
    }

    /** Reads a file; one that is open already would never come to an end. */
    private void read(ChangelogFile file, Surroundings around, Properties.Scope scope, Position from) {
        if (open.contains(file.path())) {
            problems.add(new Problem(
                    ErrorCode.INCLUDE_INVALID,
                    file.path() + " includes itself, by way of " + String.join(", ", open) + ".",
                    List.of(from),
                    "Take the include out."));
            return;
        }
        open.addLast(file.path());
        scopes.put(file.path(), scope);
        try {
            Tree tree = TreeReader.read(file.shown(), file::content);
            Strictness.check(tree, problems::add);
            new FileWalk(tree, around, scope).walk();
        } catch (UnreadableChangelog e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    file.shown() + " can't be read: " + e.getMessage() + ".",
                    List.of(from),
                    "Allow this user to read it."));
        } finally {
            open.removeLast();
        }
    }

    /** One file. */
    private final class FileWalk {
        private final Tree tree;
        private final Surroundings around;
        private final Properties.Scope scope;

        FileWalk(Tree tree, Surroundings outside, Properties.Scope scope) {
            this.tree = tree;
            this.scope = scope;
            Attributes root = new Attributes(leaves(tree.root()));
            Quoting quoting = OneOf.read(root.node(), "objectQuotingStrategy", Quoting.class, problems::add)
                    .orElse(Quoting.LEGACY);
            // A file of plain SQL is known by its own path, whatever that of the file that includes it.
            String outer = tree.format() == Tree.Format.PLAIN_SQL ? outside.file() : outside.path();
            String path =
                    root.text("logicalFilePath").map(ChangesetReader::stored).orElse(outer);
            Surroundings inside = outside.with(root);
            this.around = new Surroundings(
                    path, outside.file(), inside.contexts(), inside.labels(), inside.ignored(), quoting);
        }

        /** The root without what stands in it, its texts filled in. */
        private Node leaves(Node root) {
            Node attributes = new Node(
                    root.name(),
                    root.text(),
                    root.children().stream()
                            .filter(child -> child.children().isEmpty())
                            .toList(),
                    root.at());
            return properties.expand(attributes, scope);
        }

        void walk() {
            boolean propertiesFirst = tree.format() == Tree.Format.YAML || tree.format() == Tree.Format.JSON;
            if (propertiesFirst) {
                tree.root().all("property").forEach(this::property);
            }
            for (Node child : tree.root().children()) {
                if (!(propertiesFirst && child.is("property"))) {
                    entry(child);
                }
            }
        }

        private void entry(Node node) {
            switch (node.name().toLowerCase(Locale.ROOT)) {
                case "property" -> property(node);
                case "changeset" ->
                    changesetReader.read(properties.expand(node, scope), around).ifPresent(this::add);
                case "preconditions" ->
                    preconditions.add(
                            new PreconditionReader(problems::add).read(properties.expand(node, scope), around));
                case "include" -> include(properties.expand(node, scope));
                case "includeall" -> includeAll(properties.expand(node, scope));
                case "modifychangesets" ->
                    node.children().stream()
                            .filter(child -> !child.children().isEmpty())
                            .forEach(this::entry);
                default -> {}
            }
        }

        private void property(Node node) {
            propertyReader.read(properties.expand(node, scope), scope, around.file());
        }

        private void add(LiquibaseChangeset changeset) {
            Position before = seen.putIfAbsent(changeset.id(), changeset.at());
            if (before != null) {
                problems.add(new Problem(
                        ErrorCode.STEP_DUPLICATE,
                        "Two changesets are called " + changeset.id() + ".",
                        List.of(before, changeset.at()),
                        "Give one of them another id."));
            } else {
                changesets.add(changeset);
            }
        }

        private void include(Node node) {
            Attributes given = new Attributes(node);
            includes.included(given, around.file())
                    .ifPresent(file -> read(file, inside(given, file), scope.inner(), node.at()));
        }

        private void includeAll(Node node) {
            Attributes given = new Attributes(node);
            for (ChangelogFile file : includes.all(given, around.file())) {
                read(file, inside(given, file), scope.inner(), node.at());
            }
        }

        /** A logical path of the including file is that of the included ones, too, unless they have their own. */
        private Surroundings inside(Attributes given, ChangelogFile file) {
            boolean logical = !around.path().equals(around.file());
            Optional<String> path = given.text("logicalFilePath").map(ChangesetReader::stored);
            Surroundings here = new Surroundings(
                    path.orElse(logical ? around.path() : file.path()),
                    file.path(),
                    around.contexts(),
                    around.labels(),
                    around.ignored(),
                    Quoting.LEGACY);
            return here.with(given);
        }
    }
}
