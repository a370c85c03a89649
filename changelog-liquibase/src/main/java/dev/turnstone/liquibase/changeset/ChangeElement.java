package dev.turnstone.liquibase.changeset;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.ChangeType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change as it is written and as it is meant. Immutable. */
public final class ChangeElement {
    private final ChangeType type;
    private final Node node;
    private final Function<Node, Change> meaning;
    /** Several may work it out at once; it is the same. */
    private @Nullable Change change;

    /** What an entry means; it is only worked out when somebody asks. */
    public ChangeElement(ChangeType type, Node node, Function<Node, Change> meaning) {
        this.type = type;
        this.node = node;
        this.meaning = meaning;
    }

    /** One whose meaning isn't that of its entry. */
    public ChangeElement(ChangeType type, Node node, Change change) {
        this(type, node, ignored -> change);
    }

    /** Its kind. */
    public ChangeType type() {
        return type;
    }

    /** As written, properties filled in; what checksums and descriptions are made from. */
    public Node node() {
        return node;
    }

    /** As meant; what is rendered. */
    public Change change() {
        Change known = change;
        if (known == null) {
            known = meaning.apply(node);
            change = known;
        }
        return known;
    }
}
