/** Flyway folders as one of the formats that settings can name. */
@NullMarked
package dev.turnstone.flyway.format;

import org.jspecify.annotations.NullMarked;
