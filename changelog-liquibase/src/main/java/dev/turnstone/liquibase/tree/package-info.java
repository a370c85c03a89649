/** The formats of changelogs, each read into the same tree of names and texts with their places. */
@NullMarked
package dev.turnstone.liquibase.tree;

import org.jspecify.annotations.NullMarked;
