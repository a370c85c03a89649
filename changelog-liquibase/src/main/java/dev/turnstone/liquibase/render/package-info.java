/** From changes to the SQL of a database: one class for each. */
@NullMarked
package dev.turnstone.liquibase.render;

import org.jspecify.annotations.NullMarked;
