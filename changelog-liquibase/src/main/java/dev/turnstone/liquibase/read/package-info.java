/** From files to changesets. */
@NullMarked
package dev.turnstone.liquibase.read;

import org.jspecify.annotations.NullMarked;
