/** A changelog file as a tree, whatever its format. */
@NullMarked
package dev.turnstone.liquibase.tree.file;

import org.jspecify.annotations.NullMarked;
