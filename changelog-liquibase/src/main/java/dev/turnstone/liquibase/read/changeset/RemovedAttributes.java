package dev.turnstone.liquibase.read.changeset;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.filter.DatabaseList;
import dev.turnstone.liquibase.read.change.Attributes;
import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code removeChangeSetProperty}: attributes that the columns of {@code addColumn} lose on some databases, as if nobody
 * had written them. It is about the changesets behind it in the same file, not about included ones.
 */
public final class RemovedAttributes {
    private static final Set<String> REMOVABLE = Set.of("aftercolumn", "beforecolumn", "position");

    private final String database;
    private final Consumer<Problem> problems;
    private final List<String> removed = new ArrayList<>();

    /**
     * None yet.
     *
     * @param database its short name
     */
    public RemovedAttributes(String database, Consumer<Problem> problems) {
        this.database = database;
        this.problems = problems;
    }

    /** From here on. */
    public void read(Node node) {
        Attributes given = new Attributes(node);
        String attribute = given.required("remove");
        if (!given.required("change").equalsIgnoreCase("addColumn")) {
            tell(
                    ErrorCode.CHANGELOG_WORD_IGNORED,
                    "removeChangeSetProperty has no effect on " + given.required("change") + ", only on addColumn.",
                    node.at());
        } else if (!REMOVABLE.contains(attribute.toLowerCase(Locale.ROOT))) {
            tell(
                    ErrorCode.CHANGESET_INVALID,
                    "removeChangeSetProperty can't remove '" + attribute
                            + "'; it removes one of afterColumn, beforeColumn and position.",
                    node.at());
        } else if (isForThisDatabase(given.required("dbms"))) {
            removed.add(attribute);
        }
    }

    /** Here no list means no database. */
    private boolean isForThisDatabase(String dbms) {
        return !dbms.isBlank() && DatabaseList.read(dbms).matches(database);
    }

    /** A changeset without them. */
    public Node without(Node changeset) {
        return removed.isEmpty() ? changeset : changed(changeset);
    }

    private Node changed(Node node) {
        List<Node> children = node.children().stream()
                .map(child -> child.is("addColumn") ? stripped(child) : child.is("changes") ? changed(child) : child)
                .toList();
        return node.with(children);
    }

    private Node stripped(Node node) {
        List<Node> children = node.children().stream()
                .filter(child -> removed.stream().noneMatch(child::is))
                .map(this::stripped)
                .toList();
        return node.with(children);
    }

    private void tell(ErrorCode code, String what, Position at) {
        problems.accept(new Problem(code, what, List.of(at), "Correct it, or take it out."));
    }
}
