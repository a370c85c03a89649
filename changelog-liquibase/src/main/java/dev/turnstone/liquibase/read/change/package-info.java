/** How the entries of a changeset become changes. */
@NullMarked
package dev.turnstone.liquibase.read.change;

import org.jspecify.annotations.NullMarked;
