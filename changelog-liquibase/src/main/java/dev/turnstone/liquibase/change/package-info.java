/** What a changeset does: the kinds of change, each a value that says what is wanted and nothing of how it is done. */
@NullMarked
package dev.turnstone.liquibase.change;

import org.jspecify.annotations.NullMarked;
