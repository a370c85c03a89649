/** How one changeset is read: its own words, and what it gets from the files and includes around it. */
@NullMarked
package dev.turnstone.liquibase.read.changeset;

import org.jspecify.annotations.NullMarked;
