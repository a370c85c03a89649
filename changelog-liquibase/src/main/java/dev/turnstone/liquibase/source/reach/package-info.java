/** How far a run goes, forward or back, and which changesets it means on its way. */
@NullMarked
package dev.turnstone.liquibase.source.reach;

import org.jspecify.annotations.NullMarked;
