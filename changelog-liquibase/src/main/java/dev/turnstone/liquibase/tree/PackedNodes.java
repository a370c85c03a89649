package dev.turnstone.liquibase.tree;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Entries in few bytes. Each is made anew whenever it is asked for, so they are best gone through in order. Immutable. */
final class PackedNodes extends AbstractList<Node> implements RandomAccess {
    private final List<PackedNode> packed;

    PackedNodes(List<PackedNode> packed) {
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
}
