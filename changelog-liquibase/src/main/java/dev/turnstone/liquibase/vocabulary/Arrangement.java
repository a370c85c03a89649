package dev.turnstone.liquibase.vocabulary;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * In which order entries stand in each other, and how many there may be, as all of Liquibase's XML schemas have it. Other
 * formats have no schema.
 */
final class Arrangement {
    /** What has no place of its own. */
    private static final String REST = "*";

    private static final String TAG = "tagDatabase";

    /** The places of an entry from its first to its last; at a place stands any number of the entries named there. */
    private static final Map<String, List<Set<String>>> PLACES = Map.of(
            "databasechangelog",
            List.of(Set.of("property", "preConditions"), Set.of(REST)),
            "changeset",
            List.of(Set.of("validCheckSum"), Set.of("preConditions"), Set.of(REST), Set.of("modifySql")),
            "update",
            List.of(Set.of("column"), Set.of("where"), Set.of("whereParams")),
            "delete",
            List.of(Set.of("where"), Set.of("whereParams")));

    private static final Set<String> CONCERNED =
            Set.of("databasechangelog", "changeset", "update", "delete", "column", "rollback");

    private static final Set<String> ONCE = Set.of("preconditions", "where", "whereparams", "constraints");

    /** What may stand beside a tag. */
    private static final Set<String> BESIDE_TAG = Set.of("validchecksum", "preconditions", "modifysql");

    private final Consumer<Problem> problems;

    Arrangement(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Begins with an entry, whose children are to be given to it one after the other. */
    Entry entry(Node node) {
        return new Entry(node);
    }

    /** An entry through which somebody goes. */
    final class Entry {
        private final Node node;
        private final Optional<Allowed> words;
        private final List<Node> elements = new ArrayList<>();

        private Entry(Node node) {
            this.node = node;
            this.words = CONCERNED.contains(key(node)) ? Elements.find(node.name()) : Optional.empty();
        }

        /** Its next child; what stands in that is checked. */
        void holds(Node child) {
            if (words.isPresent() && words.get().mayHold(child.name())) {
                elements.add(alone(child));
            }
            if (!child.children().isEmpty()) {
                Entry inside = entry(child);
                child.children().forEach(inside::holds);
                inside.end();
            }
        }

        /** There are no more children. */
        void end() {
            if (!elements.isEmpty()) {
                order(node, elements);
                number(node, elements);
                tags(node, elements);
            }
        }
    }

    /** What is asked of it is its name and its place; of thousands nobody needs the rest. */
    private static Node alone(Node child) {
        return new Node(child.name(), Optional.empty(), List.of(), child.at());
    }

    private void order(Node node, List<Node> elements) {
        List<Set<String>> places = PLACES.getOrDefault(key(node), List.of());
        int reached = 0;
        for (Node child : elements) {
            int place = place(child, places);
            if (place >= 0 && place < reached) {
                Node behind = elements.stream()
                        .filter(other -> place(other, places) > place)
                        .findFirst()
                        .orElseThrow();
                wrong(
                        child,
                        child.name() + " stands too late in " + node.name() + ".",
                        "Put it before the " + behind.name() + " in line "
                                + behind.at().line() + ".");
            }
            reached = Math.max(reached, place);
        }
    }

    private static int place(Node child, List<Set<String>> places) {
        int rest = -1;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).stream().anyMatch(child::is)) {
                return i;
            }
            rest = places.get(i).contains(REST) ? i : rest;
        }
        return rest;
    }

    private void number(Node node, List<Node> elements) {
        Set<String> met = new HashSet<>();
        for (Node child : elements) {
            if (ONCE.contains(key(child)) && !met.add(key(child))) {
                wrong(child, child.name() + " stands twice in " + node.name() + ".", "Make one of them.");
            }
        }
    }

    /** A tag is a changeset of its own: to roll back to it would be to take back half of one otherwise. */
    private void tags(Node node, List<Node> elements) {
        Optional<Node> tag = elements.stream().filter(child -> child.is(TAG)).findFirst();
        if (tag.isEmpty()) {
            return;
        }
        if (node.is("rollback")) {
            wrong(tag.get(), TAG + " stands in a rollback.", "Remove it: tags go with their changesets.");
            return;
        }
        elements.stream()
                .filter(child -> child != tag.get() && !BESIDE_TAG.contains(key(child)))
                .findFirst()
                .ifPresent(other -> wrong(
                        other,
                        other.name() + " stands beside " + TAG + ", which must be the only change of its changeset.",
                        "Give it a changeset of its own."));
    }

    private static String key(Node node) {
        return node.name().toLowerCase(Locale.ROOT);
    }

    private void wrong(Node at, String what, String next) {
        problems.accept(new Problem(ErrorCode.CHANGELOG_WORD_UNKNOWN, what, List.of(at.at()), next));
    }
}
