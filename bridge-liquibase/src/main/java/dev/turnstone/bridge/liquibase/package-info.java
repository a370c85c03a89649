/** Classes that were written for Liquibase, run by Liquibase itself inside a run of ours. */
@NullMarked
package dev.turnstone.bridge.liquibase;

import org.jspecify.annotations.NullMarked;
