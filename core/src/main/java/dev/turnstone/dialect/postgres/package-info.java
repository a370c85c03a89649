/** PostgreSQL: what it can do, its lock, its progress figures, how its scripts are cut. */
@NullMarked
package dev.turnstone.dialect.postgres;

import org.jspecify.annotations.NullMarked;
