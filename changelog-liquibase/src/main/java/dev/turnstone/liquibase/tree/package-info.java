/** What changelogs of every format become: a tree of names and texts with their places. */
@NullMarked
package dev.turnstone.liquibase.tree;

import org.jspecify.annotations.NullMarked;
