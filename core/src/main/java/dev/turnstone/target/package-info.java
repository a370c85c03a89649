/** Targets that are reached through JDBC: connecting, reading, and the run under its lock. */
@NullMarked
package dev.turnstone.target;

import org.jspecify.annotations.NullMarked;
