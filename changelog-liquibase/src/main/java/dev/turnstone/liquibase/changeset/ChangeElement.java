package dev.turnstone.liquibase.changeset;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.ChangeType;

/**
 * A change as it is written and as it is meant.
 *
 * @param type its kind
 * @param node as written, properties filled in; what checksums and descriptions are made from
 * @param change as meant; what is rendered
 */
public record ChangeElement(ChangeType type, Node node, Change change) {}
