/** The history that is shared with Flyway. */
@NullMarked
package dev.turnstone.flyway.history;

import org.jspecify.annotations.NullMarked;
