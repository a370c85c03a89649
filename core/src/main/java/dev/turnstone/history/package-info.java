/** What a database has already applied, and the table that says so. */
@NullMarked
package dev.turnstone.history;

import org.jspecify.annotations.NullMarked;
