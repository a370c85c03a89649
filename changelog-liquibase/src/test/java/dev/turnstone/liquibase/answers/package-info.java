/** Answers that Liquibase gave, to compare ours with. */
@NullMarked
package dev.turnstone.liquibase.answers;

import org.jspecify.annotations.NullMarked;
