/** Taking changes back that say themselves how that is done. */
@NullMarked
package dev.turnstone.liquibase.rollback;

import org.jspecify.annotations.NullMarked;
