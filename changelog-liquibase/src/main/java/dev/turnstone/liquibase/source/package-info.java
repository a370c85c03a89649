/** Liquibase changelogs as a source of plans: what of them is pending, in which SQL, and what the history says of it. */
@NullMarked
package dev.turnstone.liquibase.source;

import org.jspecify.annotations.NullMarked;
