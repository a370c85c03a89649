package dev.turnstone.liquibase.tree;

import dev.turnstone.Problem;
import java.util.List;

/**
 * A changelog file as a tree.
 *
 * @param root the entry that holds all others
 * @param format how it was written
 * @param told what Liquibase would pass over in silence
 */
public record Tree(Node root, Format format, List<Problem> told) {
    /** Nobody nests changelogs so deeply, and a tree is walked by methods that call themselves. */
    public static final int DEEPEST = 100;

    public Tree {
        told = List.copyOf(told);
    }

    /** One of which nothing is to be told. */
    public Tree(Node root, Format format) {
        this(root, format, List.of());
    }

    /** The formats of changelogs. */
    public enum Format {
        XML,
        YAML,
        JSON,
        /** SQL with the header {@code --liquibase formatted sql}. */
        FORMATTED_SQL,
        /** SQL as it is: one changeset. */
        PLAIN_SQL
    }
}
