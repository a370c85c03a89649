package dev.turnstone.liquibase.precondition;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.filter.DatabaseList;
import dev.turnstone.liquibase.precondition.Term.Check;
import dev.turnstone.liquibase.read.LogicalPath;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.plan.Question.Queries;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Preconditions about the kind of database, the login, the history and the changelog itself. */
final class RunChecks {
    private static final Set<String> RUN =
            Set.of(AppliedChangeset.EXECUTED, AppliedChangeset.RERAN, AppliedChangeset.MARK_RAN);

    private final Asking asking;

    RunChecks(Asking asking) {
        this.asking = asking;
    }

    /** In any case, as for changesets; other than for those, an empty list is no database. */
    Check database(Node node) {
        DatabaseList list = DatabaseList.read(Attribute.needed(node, "type").toLowerCase(Locale.ROOT));
        boolean meant = !list.entries().isEmpty() && list.matches(asking.database());
        return new Check("the database is " + String.join(" or ", list.entries()), database -> meant);
    }

    /** MySQL and MariaDB tell the host behind the name. */
    Check login(Node node) {
        String username = Attribute.needed(node, "username");
        return new Check(
                "the login is " + username,
                database -> database.username().replaceFirst("@.*", "").equalsIgnoreCase(username));
    }

    Check executed(Node node) {
        ChangesetId id = new ChangesetId(
                Attribute.needed(node, "id"),
                Attribute.needed(node, "author"),
                Attribute.of(node, "changeLogFile").orElse(asking.around().path()));
        return new Check("changeset " + id + " was run", database -> wasRun(id, database));
    }

    private static boolean wasRun(ChangesetId id, Queries database) throws Unanswered {
        String path = LogicalPath.normalised(id.path());
        return database.history().stream()
                .anyMatch(row -> row.id().id().equalsIgnoreCase(id.id())
                        && row.id().author().equalsIgnoreCase(id.author())
                        && LogicalPath.normalised(row.id().path()).equalsIgnoreCase(path)
                        && RUN.contains(row.how()));
    }

    Check property(Node node) {
        String name = Attribute.needed(node, "property");
        Optional<String> wanted = node.value("value");
        Optional<String> actual = asking.properties().apply(name);
        boolean holds = actual.isPresent() && (wanted.isEmpty() || wanted.equals(actual));
        return new Check(
                "property " + name + wanted.map(value -> " is " + value).orElse(" is set"), database -> holds);
    }

    Check quoting(Node node) {
        String strategy = Attribute.needed(node, "strategy");
        boolean holds = asking.around().quoting().name().equalsIgnoreCase(strategy);
        return new Check("names are quoted as " + strategy, database -> holds);
    }
}
