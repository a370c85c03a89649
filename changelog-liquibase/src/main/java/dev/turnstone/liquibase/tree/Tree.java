package dev.turnstone.liquibase.tree;

/**
 * A changelog file as a tree.
 *
 * @param root the entry that holds all others
 * @param format how it was written
 */
public record Tree(Node root, Format format) {
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
