package dev.turnstone.liquibase.tree;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Packed entries as a list of entries, each made anew whenever it is asked for: of a changelog of thousands of changesets
 * only the one at hand is there as such. To go through it takes time, so that should be done once. Immutable.
 */
public final class PackedNodes extends AbstractList<Node> implements RandomAccess {
    private final List<PackedNode> packed;

    /** A list of what a packer has packed. */
    public PackedNodes(List<PackedNode> packed) {
        this.packed = List.copyOf(packed);
    }

    @Override
    public Node get(int index) {
        return packed.get(index).unpack();
    }

    @Override
    public int size() {
        return packed.size();
    }

    /** Those without children; of the others nothing is made. */
    List<Node> leaves() {
        List<Node> leaves = new ArrayList<>();
        for (PackedNode node : packed) {
            if (node.isLeaf()) {
                leaves.add(node.unpack());
            }
        }
        return leaves;
    }
}
