/** What the type of a column, as a changelog writes it, is called on a database. */
@NullMarked
package dev.turnstone.liquibase.types;

import org.jspecify.annotations.NullMarked;
