/** What databases have in common about tables, their columns and their constraints. */
@NullMarked
package dev.turnstone.liquibase.render.table;

import org.jspecify.annotations.NullMarked;
