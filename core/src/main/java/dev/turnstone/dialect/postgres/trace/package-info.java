/** What statements that stand outside of transactions leave in the catalog of PostgreSQL. */
@NullMarked
package dev.turnstone.dialect.postgres.trace;

import org.jspecify.annotations.NullMarked;
