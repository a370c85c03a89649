/** SQL that another tool has printed, freed from what isn't for the database it is meant for. */
@NullMarked
package dev.turnstone.clean;

import org.jspecify.annotations.NullMarked;
