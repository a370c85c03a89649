package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.Behaviour.Order;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.read.changeset.ChangesetReader;
import dev.turnstone.liquibase.read.changeset.PreconditionReader;
import dev.turnstone.liquibase.read.changeset.Surroundings;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.file.TreeReader;
import dev.turnstone.liquibase.vocabulary.Strictness;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One way through a changelog and all it includes, in the order of the documents. */
final class ChangelogWalk {
    private final String database;
    private final Properties properties;
    private final Includes includes;
    private final ChangesetReader changesetReader;
    private final PropertyReader propertyReader;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Preconditions> preconditions = new ArrayList<>();
    private final List<LiquibaseChangeset> changesets = new ArrayList<>();
    private final Identities identities = new Identities();
    private final Deque<String> reading = new ArrayDeque<>();
    private final Map<Position, List<OpenProperty>> open = new HashMap<>();
    private final Map<String, Properties.Scope> scopes = new HashMap<>();
    private final SearchPath files;

    ChangelogWalk(SearchPath files, Reading reading) {
        this.files = files;
        this.database = reading.database();
        this.properties = new Properties(reading.surroundings(), reading.properties());
        this.includes = new Includes(files, problems::add);
        this.changesetReader = new ChangesetReader(database, problems::add);
        this.propertyReader = new PropertyReader(properties, includes, reading.selection(), problems::add);
    }

    void start(String path) {
        Position at = Position.startOf(path);
        includes.file(path, at)
                .ifPresent(file -> read(file, Surroundings.ofFirst(file.path()), Properties.outermost(), at));
    }

    ChangelogFiles files() {
        return new ChangelogFiles(files, properties, scopes, open);
    }

    LiquibaseChangelog result(String path) {
        identities.tell(problems::add);
        return new LiquibaseChangelog(path, preconditions, inRunOrder(), problems);
    }

    private List<LiquibaseChangeset> inRunOrder() {
        return Stream.of(Order.FIRST, Order.WRITTEN, Order.LAST)
                .flatMap(order -> changesets.stream()
                        .filter(changeset -> changeset.behaviour().order() == order))
                .toList();
    }

    /** Reads a file; one that is open already would never come to an end. */
    void read(ChangelogFile file, Surroundings around, Properties.Scope scope, Position from) {
        if (reading.contains(file.path())) {
            problems.add(new Problem(
                    ErrorCode.INCLUDE_INVALID,
                    file.path() + " includes itself, by way of " + String.join(", ", reading) + ".",
                    List.of(from),
                    "Take the include out."));
            return;
        }
        reading.addLast(file.path());
        identities.included(file.shown(), from);
        scopes.put(file.path(), scope);
        try {
            Tree tree = TreeReader.read(file.shown(), file::content);
            problems.addAll(tree.told());
            Strictness.check(tree, problems::add);
            new FileWalk(this, tree, around, scope).walk();
        } catch (UnreadableChangelog e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    file.shown() + " can't be read: " + e.getMessage() + ".",
                    List.of(from),
                    "Allow this user to read it."));
        } finally {
            reading.removeLast();
        }
    }

    // What a file asks for on its way

    String database() {
        return database;
    }

    Includes includes() {
        return includes;
    }

    void tell(Problem problem) {
        problems.add(problem);
    }

    /** The same with its properties filled in. */
    Node expanded(Node node, Properties.Scope scope) {
        return properties.expand(node, scope);
    }

    void property(Node node, Properties.Scope scope, String file) {
        propertyReader.read(node, scope, file);
    }

    void preconditions(Node node, Surroundings around) {
        preconditions.add(new PreconditionReader(problems::add).read(node, around));
    }

    Optional<LiquibaseChangeset> changeset(Node node, Surroundings around) {
        return changesetReader.read(node, around);
    }

    void add(LiquibaseChangeset changeset) {
        if (identities.isNew(changeset)) {
            changesets.add(changeset);
        }
    }

    /** A changeset that mentions properties, as it is with those filled in that are known. */
    void leavesOpen(Node filled) {
        List<OpenProperty> left = OpenProperty.in(filled);
        if (!left.isEmpty()) {
            open.put(filled.at(), left);
        }
    }
}
