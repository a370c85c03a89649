package dev.turnstone.cli.work.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of names and values, in the order in which they were put into it. */
final class Tree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** One more member: a text, a number, a truth, a list or a tree. */
    Tree with(String name, Object value) {
        members.put(name, value instanceof Tree tree ? tree.members : value);
        return this;
    }

    /** The same with a list of trees. */
    Tree with(String name, List<Tree> trees) {
        List<Object> all = new ArrayList<>();
        trees.forEach(tree -> all.add(tree.members));
        members.put(name, all);
        return this;
    }

    /** The same with a list of texts. */
    Tree withTexts(String name, List<String> texts) {
        members.put(name, List.copyOf(texts));
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
