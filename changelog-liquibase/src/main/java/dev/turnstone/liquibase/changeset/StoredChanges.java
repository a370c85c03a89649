package dev.turnstone.liquibase.changeset;

import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.PackedNode;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Changes in few bytes, so that thousands of changesets stay small. Each is read anew whenever it is asked for, so they are
 * best gone through in order, and not often. Immutable.
 */
public final class StoredChanges extends AbstractList<ChangeElement> implements RandomAccess {
    private final List<PackedNode> nodes;
    private final Function<Node, ChangeElement> reading;

    /**
     * What is written as these entries.
     *
     * @param reading makes a change of an entry; always the same of the same
     */
    public StoredChanges(List<PackedNode> nodes, Function<Node, ChangeElement> reading) {
        this.nodes = List.copyOf(nodes);
        this.reading = reading;
    }

    @Override
    public ChangeElement get(int index) {
        return reading.apply(nodes.get(index).unpack());
    }

    @Override
    public int size() {
        return nodes.size();
    }
}
