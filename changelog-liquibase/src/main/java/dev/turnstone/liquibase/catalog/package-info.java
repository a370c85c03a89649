/** What is in a database, as its system tables tell it; one class for each database. */
@NullMarked
package dev.turnstone.liquibase.catalog;

import org.jspecify.annotations.NullMarked;
