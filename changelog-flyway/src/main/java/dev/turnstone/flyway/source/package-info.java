/** Flyway folders as a source of plans. */
@NullMarked
package dev.turnstone.flyway.source;

import org.jspecify.annotations.NullMarked;
