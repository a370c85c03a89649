/** YAML and JSON as a tree; values as Liquibase's own YAML reader takes them. */
@NullMarked
package dev.turnstone.liquibase.tree.yaml;

import org.jspecify.annotations.NullMarked;
