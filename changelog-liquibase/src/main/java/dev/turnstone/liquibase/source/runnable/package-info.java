/** Changesets as they can be run and taken back: their SQL, what they ask first, what their rows say. */
@NullMarked
package dev.turnstone.liquibase.source.runnable;

import org.jspecify.annotations.NullMarked;
