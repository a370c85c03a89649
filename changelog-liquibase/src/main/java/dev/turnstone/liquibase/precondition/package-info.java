/** Preconditions of changesets and changelogs: what they ask of the database, the login, the history and the changelog. */
@NullMarked
package dev.turnstone.liquibase.precondition;

import org.jspecify.annotations.NullMarked;
