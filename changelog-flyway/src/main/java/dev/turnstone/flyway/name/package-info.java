/** Names of files in a Flyway folder, and what they say. */
@NullMarked
package dev.turnstone.flyway.name;

import org.jspecify.annotations.NullMarked;
