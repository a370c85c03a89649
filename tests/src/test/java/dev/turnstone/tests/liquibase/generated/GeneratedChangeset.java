package dev.turnstone.tests.liquibase.generated;

import java.util.List;
import java.util.Map;

/**
 * A made-up changeset, whose author is always {@value #AUTHOR}.
 *
 * @param id says what is in it, when that can be said in a few words
 * @param attributes besides id and author
 * @param content changes, and edits of their SQL
 */
public record GeneratedChangeset(String id, Map<String, String> attributes, List<Element> content) {
    /** Who makes them up. */
    public static final String AUTHOR = "generator";

    public GeneratedChangeset {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    static GeneratedChangeset of(String id, Element... content) {
        return new GeneratedChangeset(id, Map.of(), List.of(content));
    }
}
