/** Flyway's own settings files, as far as they say something about files, history and rules. */
@NullMarked
package dev.turnstone.flyway.config;

import org.jspecify.annotations.NullMarked;
