/** The words a changelog may use: which changes there are, which attributes they have, and how these count. */
@NullMarked
package dev.turnstone.liquibase.vocabulary;

import org.jspecify.annotations.NullMarked;
