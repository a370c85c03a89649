/** The few things we need of JDBC, and targets that are reached through it. */
@NullMarked
package dev.turnstone.jdbc;

import org.jspecify.annotations.NullMarked;
