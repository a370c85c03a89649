/** What the history says of the changesets of a changelog. */
@NullMarked
package dev.turnstone.liquibase.source.recorded;

import org.jspecify.annotations.NullMarked;
