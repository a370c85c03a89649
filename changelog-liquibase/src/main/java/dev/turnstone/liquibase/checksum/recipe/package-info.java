/** What of a change counts for a checksum, and in which form. */
@NullMarked
package dev.turnstone.liquibase.checksum.recipe;

import org.jspecify.annotations.NullMarked;
