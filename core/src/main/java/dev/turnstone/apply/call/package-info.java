/** Statements on their way to the database, each of which can be cancelled, and what it answers. */
@NullMarked
package dev.turnstone.apply.call;

import org.jspecify.annotations.NullMarked;
