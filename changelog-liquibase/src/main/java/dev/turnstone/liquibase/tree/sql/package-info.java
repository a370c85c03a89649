/** Formatted SQL as a tree, and what is misspelt in its directives. */
@NullMarked
package dev.turnstone.liquibase.tree.sql;

import org.jspecify.annotations.NullMarked;
